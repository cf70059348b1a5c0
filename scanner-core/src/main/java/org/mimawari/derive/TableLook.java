package org.mimawari.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mimawari.personal.CellKinds;
import org.mimawari.personal.CellShapes;
import org.mimawari.personal.MailDomains;
import org.mimawari.personal.NameDictionary;
import org.mimawari.personal.NameShapes;
import org.mimawari.personal.QuestionKinds;
import org.mimawari.personal.RecordWeights;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.personal.RecordWeights.Trait;
import org.mimawari.personal.TableSigns;
import org.mimawari.personal.TableSigns.Sign;
import org.mimawari.site.Bearing;
import org.mimawari.term.DataKind;

/**
 * Takes a first look at a table: what its columns hold, by their headings and, where these do not tell, by their cells; and whether it lists private people. The dictionary of names is asked only where that could change
 * what is said. Thread-safe; linear in the text.
 */
final class TableLook {
    /** Headings stand no further down. */
    static final int HEADINGS_WITHIN = 10;

    /** So many rows are looked at for headings that stand beside the cells. */
    private static final int BESIDE_WITHIN = 30;

    /** A number may stand before the headings that stand beside the cells. */
    private static final int BESIDE_COLUMNS = 2;

    private static final int MANY_LISTINGS = 2;

    /** Three people and their headings. */
    private static final int FEWEST_COLUMNS = 4;

    private static final int MOST_COLUMNS = 16_384;
    private static final int FEWEST_HEADINGS = 3;

    private static final Set<Sign> OF_STAFF = EnumSet.of(Sign.ROLE, Sign.POST, Sign.OFFICE);

    private final MailDomains domains = new MailDomains();
    private final CellKinds cells = new CellKinds();
    private final HeadSearch heads = new HeadSearch(QuestionKinds.ofHeadings(), new TableSigns(), cells);
    private final RecordWeights weights = new RecordWeights();
    private final CellShapes shapes = new CellShapes();
    private final NameShapes names;

    TableLook(NameDictionary names) {
        this.names = new NameShapes(names);
    }

    CellKinds cells() {
        return cells;
    }

    /**
     * What was seen.
     *
     * @param head what the columns hold
     * @param below number of the first row that is no heading
     * @param bearing what spoke for and against it
     * @param way how it is to be read
     */
    record Seen(TableHead head, int below, Bearing bearing, Standing standing, Way way) {
        boolean hasHeadings() {
            return below > 0;
        }

        /** With nobody in it. */
        Seen ofNobody() {
            return new Seen(head, below, Bearing.NONE, Standing.NONE, Way.BY_COLUMNS);
        }

        boolean byCells() {
            return way == Way.BY_CELLS || way == Way.BY_CELLS_OF_STAFF;
        }
    }

    /** How a table is to be read. */
    enum Way {
        BY_COLUMNS,
        /** Nothing tells what the columns hold, so that each cell is judged by itself. */
        BY_CELLS,
        /** The same, and the mail addresses in it are those of an organisation. */
        BY_CELLS_OF_STAFF,
        /** The headings stand in the first column. */
        SIDEWAYS,
        /** The same, in the second. */
        SIDEWAYS_SECOND;

        boolean isSideways() {
            return this == SIDEWAYS || this == SIDEWAYS_SECOND;
        }
    }

    /** Whether a row is one of headings, of which one asks for the names of people and another for more of them: quickly, for nearly all rows are none. */
    boolean asksForPeople(List<String> row) {
        return heads.asksForPeople(row);
    }

    /** Finds headings in the first of these rows. */
    HeadSearch.Found heads(List<List<String>> rows) {
        return heads.in(rows.subList(0, Math.min(rows.size(), HEADINGS_WITHIN)), List.of());
    }

    /** Whether rows above headings say that private people, an office or facilities are listed. */
    boolean isOfTitles(List<List<String>> rows) {
        return heads(rows).head().signs().stream().anyMatch(Sign::isOfTitle);
    }

    /**
     * @param titles what stands above the table
     * @param mayBeSideways whether headings may stand beside the cells
     */
    Seen at(List<List<String>> rows, List<String> titles, boolean mayBeSideways) {
        HeadSearch.Found found = heads.in(rows.subList(0, Math.min(rows.size(), HEADINGS_WITHIN)), titles);
        for (int column = 0; mayBeSideways && column < BESIDE_COLUMNS; column++) {
            if (heads.isBeside(rows.subList(0, Math.min(rows.size(), BESIDE_WITHIN)), column, found)) {
                return new Seen(
                        found.head(), 0, Bearing.NONE, Standing.NONE, column == 0 ? Way.SIDEWAYS : Way.SIDEWAYS_SECOND);
            }
        }
        Seen seen = judged(rows, found);
        boolean mayBeTurned = mayBeSideways && seen.standing() == Standing.NONE && rows.size() < BESIDE_WITHIN;
        return mayBeTurned && tellsMoreTurned(rows)
                ? new Seen(found.head(), 0, Bearing.NONE, Standing.NONE, Way.SIDEWAYS)
                : seen;
    }

    /** Whether the columns of a small table are people: of some headings in its first column at least one is known, and then the cells tell. */
    private boolean tellsMoreTurned(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (rows.size() < FEWEST_HEADINGS || width < FEWEST_COLUMNS || width > MOST_COLUMNS) {
            return false;
        }
        List<List<String>> turned = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            turned.add(
                    rows.stream().map(row -> at < row.size() ? row.get(at) : "").toList());
        }
        HeadSearch.Found found = heads.in(turned.subList(0, Math.min(width, HEADINGS_WITHIN)), List.of());
        return found.below() == 1 && judged(turned, found).standing() != Standing.NONE;
    }

    private Seen judged(List<List<String>> rows, HeadSearch.Found found) {
        Columns columns = new Columns(found, shapes, names);
        columns.look(rows.subList(found.below(), rows.size()));
        TableHead head = columns.head();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        traits.addAll(columns.traits());
        if (!found.hasHeadings()) {
            traits.add(Trait.NO_HEADINGS);
        }
        if (found.listings().size() >= MANY_LISTINGS) {
            traits.add(Trait.MANY_LISTINGS);
        }
        boolean worthwhile = columns.hasDetail() && mayBeSuspected(head, traits);
        if (worthwhile) {
            head = columns.withNames(rows.subList(found.below(), rows.size()));
            traits.addAll(columns.traits());
        }
        boolean staff = traits.contains(Trait.ONE_DOMAIN) && !isOfMembers(head);
        if (!staff) {
            traits.remove(Trait.ONE_DOMAIN);
        }
        if (!found.hasHeadings() && columns.isOfFacilities()) {
            traits.add(Trait.FACILITIES);
        }
        int weight = weights.weight(head.kinds(), head.signs(), traits);
        boolean byCells = !found.hasHeadings() && !head.isNamed() && !head.isOfAnswers();
        boolean titled = head.signs().stream().anyMatch(Sign::isOfTitle);
        Bearing bearing = byCells
                ? Bearing.NONE
                : new Bearing(weight, titled, staff ? domains.digests(columns.domain()) : Set.of(), columns.phones());
        return new Seen(head, found.below(), bearing, weights.standing(weight), way(byCells, staff));
    }

    private static Way way(boolean byCells, boolean staff) {
        if (!byCells) {
            return Way.BY_COLUMNS;
        }
        return staff ? Way.BY_CELLS_OF_STAFF : Way.BY_CELLS;
    }

    /** Pupils and residents may have addresses where staff have theirs: headings say so. */
    private static boolean isOfMembers(TableHead head) {
        boolean asked = head.signs().contains(Sign.PRIVATE)
                || head.kinds().contains(DataKind.GUARDIAN)
                || head.kinds().contains(DataKind.SCHOOL) && !head.signs().isEmpty();
        return asked && Collections.disjoint(head.signs(), OF_STAFF);
    }

    /** Whether names, if there are any, could make a list of people of it. */
    private boolean mayBeSuspected(TableHead head, Set<Trait> traits) {
        Set<Trait> atBest = EnumSet.of(Trait.NAMES_BY_HEADING);
        atBest.addAll(traits);
        Set<DataKind> kinds = EnumSet.of(DataKind.NAME);
        kinds.addAll(head.kinds());
        return weights.standing(weights.weight(kinds, head.signs(), atBest)) != Standing.NONE;
    }
}
