package org.mimawari.gather.probe;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mimawari.site.Bearing;
import org.mimawari.site.PersonalDataTally;
import org.mimawari.term.DataKind;
import org.mimawari.term.Digest;

/** Adds up what several tables of a Google sheet hold. */
final class GoogleTables {
    static final int MOST = 3;

    private final GoogleRows rows;
    private final GoogleFile sheet;

    GoogleTables(GoogleRows rows, GoogleFile sheet) {
        this.rows = rows;
        this.sheet = sheet;
    }

    /**
     * The first table with others. The first has a number too, so that one of the others may be the first again: its people count once.
     *
     * @param rows what the first holds
     * @param others numbers of tables that links name
     */
    SheetRows withOthers(GoogleRows.Read first, SheetRows rows, List<String> others) {
        List<SheetRows> all = new ArrayList<>(List.of(rows));
        Set<Optional<Digest>> read = new HashSet<>(Set.of(first.table()));
        boolean whole = others.size() < MOST;
        for (String table : others.subList(0, Math.min(others.size(), MOST - 1))) {
            GoogleRows.Read more = this.rows.read(sheet, Optional.of(table));
            if (more.table().isEmpty()) {
                whole = false;
            } else if (read.add(more.table())) {
                more.content().known().ifPresent(all::add);
            }
        }
        List<PersonalDataTally> tallies = all.stream().map(SheetRows::tally).toList();
        return new SheetRows(sum(tallies, whole), heaviest(all));
    }

    private static Bearing heaviest(List<SheetRows> all) {
        return all.stream()
                .map(SheetRows::bearing)
                .filter(bearing -> !bearing.equals(Bearing.NONE))
                .reduce(Bearing::and)
                .orElse(Bearing.NONE);
    }

    private static PersonalDataTally sum(List<PersonalDataTally> all, boolean seenAll) {
        Map<DataKind, Integer> kinds = new EnumMap<>(DataKind.class);
        all.forEach(tally -> tally.byKind().forEach((kind, number) -> kinds.merge(kind, number, Integer::sum)));
        return new PersonalDataTally(
                all.stream().mapToInt(PersonalDataTally::rows).sum(),
                all.stream().mapToInt(PersonalDataTally::people).sum(),
                all.stream().mapToInt(PersonalDataTally::suspected).sum(),
                kinds,
                seenAll && all.stream().allMatch(PersonalDataTally::whole));
    }
}
