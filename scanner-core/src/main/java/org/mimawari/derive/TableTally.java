package org.mimawari.derive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private static final int MOST_TITLES = 3;

    private final TableLook look;
    private final Watcher watcher;
    private final PeopleSeen met;
    private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
    private TableSection section;
    private final Deque<Above> above = new ArrayDeque<>();
    /** Of the whole: they stand above its first headings, and hold for a list further down whose own title says nothing. */
    private final List<String> titles;

    private final int given;
    private List<String> headings = List.of();
    private boolean first = true;
    private int rowsOfSection;
    private int rowsSinceHeadings;
    private boolean headed;
    private int rows;
    private int people;
    private int suspected;

    /** A row that may be a title of what follows. */
    private record Above(List<String> texts, Concealment concealment) {}

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
        this.titles = new ArrayList<>(titles);
        this.given = titles.size();
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
        keep(texts, concealment);
    }

    /** A title may have a date or a blank row below it; two cells are one only right above the headings, for so are the rows of many tables. */
    private void keep(List<String> texts, Concealment concealment) {
        long filled = filled(texts);
        if (filled > 1) {
            above.clear();
        } else {
            above.removeIf(row -> filled(row.texts()) > 1);
        }
        if (filled > 0 && filled <= WORDS_OF_TITLE) {
            above.addLast(new Above(texts, concealment));
        }
        if (above.size() > MOST_TITLES) {
            above.removeFirst();
        }
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
        if (first && !headed && !heads && rowsOfSection < TableLook.HEADINGS_WITHIN && isTitle(texts)) {
            texts.stream().filter(cell -> !cell.isBlank()).forEach(titles::add);
        }
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
        if (first && !headed) {
            titles.subList(given, titles.size()).clear(); // without headings these may be rows
        }
        boolean titled = look.isOfTitles(above.stream().map(Above::texts).toList());
        section = TableSection.below(look, watcher, titled ? List.of() : titles, met);
        headings = List.of();
        headed = false;
        first = false;
        above.forEach(row -> section.row(row.texts(), row.concealment()));
        rowsOfSection = above.size();
    }

    private static boolean isTitle(List<String> row) {
        return filled(row) <= WORDS_OF_TITLE;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
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
