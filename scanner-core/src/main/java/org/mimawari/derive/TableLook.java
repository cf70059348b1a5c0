package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mimawari.personal.CellKinds;
import org.mimawari.personal.CellShapes;
import org.mimawari.personal.ColumnProfile;
import org.mimawari.personal.NameDictionary;
import org.mimawari.personal.QuestionKinds;
import org.mimawari.personal.RecordWeights;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.personal.RecordWeights.Trait;
import org.mimawari.personal.TableSigns;
import org.mimawari.term.DataKind;

/** Takes a first look at a table: what its columns hold, by their headings and, where these do not tell, by their cells; and whether it lists private people. Thread-safe; linear in the text. */
final class TableLook {
    /** Headings stand no further down. */
    private static final int HEADINGS_WITHIN = 10;

    /** Columns further to the right are told by their headings only. */
    private static final int MOST_PROFILES = 300;

    private final CellKinds cells = new CellKinds();
    private final HeadSearch heads = new HeadSearch(new QuestionKinds(), new TableSigns(), cells);
    private final RecordWeights weights = new RecordWeights();
    private final CellShapes shapes;

    TableLook(NameDictionary names) {
        this.shapes = new CellShapes(names);
    }

    CellKinds cells() {
        return cells;
    }

    /**
     * What was seen.
     *
     * @param head what the columns hold
     * @param below number of the first row that is no heading
     * @param byCells whether nothing tells what the columns hold, so that each cell is judged by itself
     */
    record Seen(TableHead head, int below, Standing standing, boolean byCells) {
        boolean hasHeadings() {
            return below > 0;
        }
    }

    /** Finds headings in the first of these rows. */
    HeadSearch.Found heads(List<List<String>> rows) {
        return heads.in(rows.subList(0, Math.min(rows.size(), HEADINGS_WITHIN)), List.of());
    }

    /** @param titles what stands above the table */
    Seen at(List<List<String>> rows, List<String> titles) {
        HeadSearch.Found found = heads.in(rows.subList(0, Math.min(rows.size(), HEADINGS_WITHIN)), titles);
        List<ColumnProfile> profiles = profiles(rows.subList(found.below(), rows.size()), found);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (isNamed(found.head())) {
            traits.add(Trait.NAMES_BY_HEADING);
        }
        TableHead head = found.head().with(new TableHead(byValue(profiles, found), Set.of()));
        addTraits(traits, found, head, profiles);
        Standing standing = weights.standing(head.kinds(), head.signs(), traits);
        boolean byCells = !found.hasHeadings() && !isNamed(head);
        return new Seen(head, found.below(), byCells ? Standing.ALERT : standing, byCells);
    }

    private static boolean isNamed(TableHead head) {
        return head.kinds().contains(DataKind.NAME) || head.kinds().contains(DataKind.KANA);
    }

    /** Of the columns whose heading says nothing, and of those with names and telephone numbers; the others stay empty. */
    private List<ColumnProfile> profiles(List<List<String>> rows, HeadSearch.Found found) {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < Math.min(row.size(), MOST_PROFILES); i++) {
                if (i == profiles.size()) {
                    profiles.add(new ColumnProfile(shapes));
                }
                if (isLookedAt(i, found)) {
                    profiles.get(i).add(row.get(i));
                }
            }
        }
        return profiles;
    }

    private static boolean isLookedAt(int column, HeadSearch.Found found) {
        List<Set<DataKind>> columns = found.head().columns();
        Set<DataKind> kinds = column < columns.size() ? columns.get(column) : Set.of();
        return !found.told().contains(column)
                || kinds.contains(DataKind.NAME)
                || kinds.contains(DataKind.KANA)
                || kinds.contains(DataKind.PHONE);
    }

    /** Of columns whose heading says nothing. */
    private static List<Set<DataKind>> byValue(List<ColumnProfile> profiles, HeadSearch.Found found) {
        List<Set<DataKind>> columns = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            columns.add(found.told().contains(i) ? Set.of() : kinds(profiles, i));
        }
        return columns;
    }

    /** Family and given name may stand in two columns side by side. */
    private static Set<DataKind> kinds(List<ColumnProfile> profiles, int column) {
        Set<DataKind> kinds = profiles.get(column).kinds();
        boolean parted = profiles.get(column).isOfFamilyNames()
                && !profiles.get(column).isRepeated()
                && column + 1 < profiles.size()
                && profiles.get(column + 1).isOfGivenNames();
        return parted ? Set.of(DataKind.NAME) : kinds;
    }

    private static void addTraits(
            Set<Trait> traits, HeadSearch.Found found, TableHead head, List<ColumnProfile> profiles) {
        if (!found.hasHeadings()) {
            traits.add(Trait.NO_HEADINGS);
        }
        if (!traits.contains(Trait.NAMES_BY_HEADING) && isNamed(head)) {
            traits.add(Trait.NAMES_BY_VALUE);
        }
        for (int i = 0; i < profiles.size(); i++) {
            ColumnProfile profile = profiles.get(i);
            Set<DataKind> kinds = i < head.columns().size() ? head.columns().get(i) : Set.of();
            if (profile.isOfOrganisations()) {
                traits.add(Trait.ORGANISATIONS);
            }
            if (profile.isOfMobiles()) {
                traits.add(Trait.MOBILES);
            }
            if (profile.isRepeated() && (kinds.contains(DataKind.NAME) || kinds.contains(DataKind.PHONE))) {
                traits.add(Trait.REPEATED);
            }
        }
    }
}
