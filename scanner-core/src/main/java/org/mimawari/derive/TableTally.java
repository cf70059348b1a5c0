package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.content.SiteText;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.site.Bearing;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;

/**
 * Counts personal data in what is handed over as one table, of which another may begin further down: a sheet often holds several, one below the other. Where headings of people stand some rows below other headings, or
 * too far down to be those of the table, a {@link TableSection} of its own begins with them and the title above them. Used by one thread.
 */
final class TableTally {
    /** Between two lines of headings of one table are no rows, or a line of units. */
    private static final int FEWEST_BETWEEN = 2;

    private static final int WORDS_OF_TITLE = 2;

    private final TableLook look;
    private final Watcher watcher;
    private final PeopleSeen met;
    private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
    private TableSection section;
    private List<String> headings = List.of();
    private List<String> last = List.of();
    private Concealment lastConcealed = Concealment.NONE;
    private int rowsOfSection;
    private int rowsSinceHeadings;
    private boolean headed;
    private int rows;
    private int people;
    private int suspected;

    /** Is told of each row below the headings, once it is known what it holds. */
    interface Watcher {
        void row(List<String> cells, Concealment concealment, RowSeen seen);
    }

    /**
     * What a row holds.
     *
     * @param standing how sure it is that it tells of somebody who did not mean to be in public
     * @param who a number that stands for that person; {@link Who#NOBODY} if there is none
     * @param bearing of the table
     */
    record RowSeen(Set<DataKind> kinds, Standing standing, long who, Bearing bearing) {}

    TableTally(TableLook look) {
        this(look, (row, concealment, seen) -> {}, List.of(), new PeopleSeen.Budget());
    }

    /** One that counts people, and whose watcher is told of each row besides. */
    static TableTally counting(TableLook look, Watcher watcher) {
        return new TableTally(look, watcher, List.of(), new PeopleSeen.Budget());
    }

    /** One that counts no people: its watcher does. */
    TableTally(TableLook look, Watcher watcher) {
        this(look, watcher, List.of());
    }

    /** @param titles what stands above the table: a caption, headings */
    TableTally(TableLook look, Watcher watcher, List<String> titles) {
        this(look, watcher, titles, PeopleSeen.Budget.none());
    }

    private TableTally(TableLook look, Watcher watcher, List<String> titles, PeopleSeen.Budget budget) {
        this.look = look;
        this.watcher = watcher;
        this.met = new PeopleSeen(budget);
        this.section = new TableSection(look, watcher, titles, met);
    }

    void row(List<SiteText> row) {
        row(row, Concealment.NONE);
    }

    void row(List<SiteText> row, Concealment concealment) {
        List<String> texts = new ArrayList<>(row.size());
        for (SiteText cell : row) {
            texts.add(cell.raw());
        }
        boolean asks = look.asksForPeople(texts);
        if (asks && isFarFromHeadings() && !texts.equals(headings)) {
            begin();
        }
        note(texts, asks);
        section.row(texts, concealment);
        last = texts;
        lastConcealed = concealment;
    }

    private boolean isFarFromHeadings() {
        return headed ? rowsSinceHeadings >= FEWEST_BETWEEN : rowsOfSection >= TableLook.HEADINGS_WITHIN;
    }

    /** What is known of where the headings of the section stand. Later ones are looked at only if they ask for people. */
    private void note(List<String> texts, boolean asks) {
        boolean heads = asks
                || !headed
                        && rowsOfSection < TableLook.HEADINGS_WITHIN
                        && look.heads(List.of(texts)).hasHeadings();
        rowsOfSection++;
        rowsSinceHeadings++;
        if (heads) {
            headings = headed ? headings : texts;
            headed = true;
            rowsSinceHeadings = 0;
        }
    }

    private void begin() {
        close();
        section = TableSection.below(look, watcher, met);
        headings = List.of();
        headed = false;
        rowsOfSection = 0;
        if (isTitle(last)) {
            section.row(last, lastConcealed);
            rowsOfSection++;
        }
    }

    private static boolean isTitle(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count() <= WORDS_OF_TITLE;
    }

    private void close() {
        section.settle();
        rows += section.rows();
        people += section.people();
        suspected += section.suspected();
        section.byKind().forEach((kind, count) -> byKind.merge(kind, count, Integer::sum));
    }

    /** The last row was given. */
    void settle() {
        section.settle();
    }

    /** What the heading of a column asks for; or its cells tell. Only from within the watcher. */
    Set<DataKind> column(int column) {
        return section.column(column);
    }

    /** Whether headings or titles say that it lists facilities, firms or people by their office. Only from within the watcher. */
    boolean isListing() {
        return section.isListing();
    }

    /** Which kinds a row holds of which some cells were emptied. Only from within the watcher. */
    Set<DataKind> kindsIn(List<String> row) {
        return section.kindsIn(row);
    }

    /** Whether such a row still tells of a person. */
    boolean isPerson(List<String> row, Set<DataKind> kinds) {
        return section.isPerson(row, kinds);
    }

    /** Whether the rows of which the watcher is told are columns or blocks of the table. */
    boolean isSideways() {
        return section.isSideways();
    }

    int rows() {
        return rows + section.rows();
    }

    int people() {
        return people + section.people();
    }

    int suspected() {
        return suspected + section.suspected();
    }

    Map<DataKind, Integer> byKind() {
        Map<DataKind, Integer> all = new EnumMap<>(DataKind.class);
        all.putAll(byKind);
        section.byKind().forEach((kind, count) -> all.merge(kind, count, Integer::sum));
        return all;
    }
}
