package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.derive.TableTally.RowSeen;
import org.mimawari.derive.TableTally.Watcher;
import org.mimawari.personal.CellKinds;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;

/**
 * Counts personal data in one table by its headings: a cell that is filled below "氏名" is a name. The headings may stand below a title, in two lines, beside the cells, or nowhere: then the cells of a whole column tell what it
 * holds, and where these do not tell either each cell is judged by itself, and strictly. Keeps the first rows only until that is known. Used by one thread.
 */
final class TableSection {
    private static final int LOOK_AT = 100;
    /** Headings, and rows enough below them to see what the columns hold. */
    private static final int LEAST = 30;

    private static final int MOST_CHARACTERS = 200_000;
    /** With fewer rows too. */
    private static final int TOO_MANY_CHARACTERS = 4_000_000;

    /** Fewer rows below headings within a table are words that are listed, or an example. */
    private static final int FEWEST_BELOW = 3;

    /** What it is of the table that was handed over. */
    private enum Part {
        WHOLE,
        BELOW,
        TURNED
    }

    private final TableLook look;
    private final CellKinds cells;
    private final Watcher watcher;
    private final List<String> titles;
    private final Part part;
    private final List<List<String>> waiting = new ArrayList<>();
    private final List<Concealment> waitingConcealed = new ArrayList<>();
    private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
    private final PeopleSeen met;
    private long waitingCharacters;
    private TableLook.@Nullable Seen seen;
    private @Nullable SidewaysTable sideways;
    private @Nullable TableSection upright;
    private int rows;
    private int people;
    private int suspected;

    /**
     * @param titles what stands above the table: a caption, headings
     * @param met who was met in the table
     */
    TableSection(TableLook look, Watcher watcher, List<String> titles, PeopleSeen met) {
        this(look, watcher, titles, met, Part.WHOLE);
    }

    /**
     * One that begins below another.
     *
     * @param titles what stands above both
     */
    static TableSection below(TableLook look, Watcher watcher, List<String> titles, PeopleSeen met) {
        return new TableSection(look, watcher, titles, met, Part.BELOW);
    }

    private TableSection(TableLook look, Watcher watcher, List<String> titles, PeopleSeen met, Part part) {
        this.met = met;
        this.titles = List.copyOf(titles);
        this.look = look;
        this.cells = look.cells();
        this.watcher = watcher;
        this.part = part;
    }

    void row(List<String> texts, Concealment concealment) {
        if (seen != null) {
            take(seen, texts, concealment);
            return;
        }
        waiting.add(texts);
        waitingConcealed.add(concealment);
        for (String text : texts) {
            waitingCharacters += text.length();
        }
        boolean enough = waiting.size() >= LEAST && waitingCharacters > MOST_CHARACTERS
                || waitingCharacters > TOO_MANY_CHARACTERS;
        if (waiting.size() == LOOK_AT || enough) {
            begin();
        }
    }

    /** The last row was given. */
    void settle() {
        if (seen == null) {
            begin();
        }
        if (sideways != null) {
            sideways.endOfBlock();
            Objects.requireNonNull(upright).settle();
        }
    }

    private TableLook.Seen look(boolean mayBeSideways) {
        TableLook.Seen first = look.at(waiting, titles, mayBeSideways);
        return part == Part.BELOW && waiting.size() - first.below() < FEWEST_BELOW ? first.ofNobody() : first;
    }

    private void begin() {
        TableLook.Seen first = look(part != Part.TURNED);
        seen = first;
        if (first.way().isSideways()) {
            TableSection inner = new TableSection(look, watcher, titles, met, Part.TURNED);
            upright = inner;
            sideways = new SidewaysTable(
                    first.way() == TableLook.Way.SIDEWAYS ? 0 : 1, row -> inner.row(row, Concealment.NONE));
        }
        for (int i = first.below(); i < waiting.size(); i++) {
            take(first, waiting.get(i), waitingConcealed.get(i));
        }
        waiting.clear();
        waitingConcealed.clear();
    }

    private void take(TableLook.Seen table, List<String> texts, Concealment concealment) {
        if (sideways == null) {
            count(table, texts, concealment);
        } else {
            sideways.row(texts);
        }
    }

    private void count(TableLook.Seen table, List<String> texts, Concealment concealment) {
        Set<DataKind> kinds = byHead(texts, table.head());
        if (!table.hasHeadings() && mayTellMore(table, kinds, texts)) {
            kinds.addAll(byCells(texts));
        }
        Standing standing = standing(table, texts, kinds);
        long who = standing == Standing.NONE ? Who.NOBODY : who(table, texts);
        rows++;
        people += standing == Standing.ALERT && met.add(who) ? 1 : 0;
        suspected += standing == Standing.SUSPECTED && met.add(who) ? 1 : 0;
        for (DataKind kind : kinds) {
            byKind.merge(kind, 1, Integer::sum);
        }
        watcher.row(texts, concealment, new RowSeen(kinds, standing, who, table.bearing()));
    }

    private Standing standing(TableLook.Seen table, List<String> texts, Set<DataKind> kinds) {
        if (table.byCells()) {
            return byCells(texts, kinds, table.way());
        }
        return table.head().isPerson(kinds) ? table.standing() : Standing.NONE;
    }

    private long who(TableLook.Seen table, List<String> texts) {
        return table.byCells() ? Who.in(texts, cells) : Who.in(texts, table.head());
    }

    /** Looking into each cell costs the most, and most rows cannot be a person's by what they lack. */
    private boolean mayTellMore(TableLook.Seen table, Set<DataKind> kinds, List<String> texts) {
        boolean named = kinds.contains(DataKind.NAME) || kinds.contains(DataKind.KANA);
        return table.byCells() ? mayReach(texts) : named && !table.head().isPerson(kinds);
    }

    private boolean mayReach(List<String> texts) {
        for (String text : texts) {
            if (cells.mayReach(text)) {
                return true;
            }
        }
        return false;
    }

    /** What the heading of a column asks for; or its cells tell. Only from within the watcher. */
    Set<DataKind> column(int column) {
        return column < head().columns().size() ? head().columns().get(column) : Set.of();
    }

    /** Whether headings or titles say that it lists facilities, firms or people by their office. Only from within the watcher. */
    boolean isListing() {
        return head().isListing();
    }

    private TableHead head() {
        if (upright != null) {
            return upright.head();
        }
        return seen == null ? TableHead.NONE : seen.head();
    }

    /** Which kinds a row holds of which some cells were emptied. Only from within the watcher. */
    Set<DataKind> kindsIn(List<String> row) {
        return seen == null || seen.byCells() ? byCells(row) : byHead(row, seen.head());
    }

    /** Whether such a row still tells of a person. */
    boolean isPerson(List<String> row, Set<DataKind> kinds) {
        return seen == null || seen.byCells()
                ? byCells(row, kinds, seen == null ? TableLook.Way.BY_CELLS : seen.way()) != Standing.NONE
                : seen.head().isPerson(kinds);
    }

    /** Whether the rows of which the watcher is told are columns or blocks of the table. */
    boolean isSideways() {
        return sideways != null;
    }

    private Set<DataKind> byHead(List<String> texts, TableHead known) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        List<Set<DataKind>> columns = known.columns();
        for (int i = 0; i < Math.min(texts.size(), columns.size()); i++) {
            String text = texts.get(i);
            if (columns.get(i).isEmpty() || text.isBlank()) {
                continue;
            }
            for (DataKind kind : columns.get(i)) {
                if (cells.fits(kind, text)) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    private Set<DataKind> byCells(List<String> texts) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        texts.forEach(text -> kinds.addAll(cells.in(text)));
        return kinds;
    }

    /** Without headings only what facilities and offices do not have beside a name makes a row a person's; a date may be another than that of a birth. */
    private Standing byCells(List<String> texts, Set<DataKind> kinds, TableLook.Way way) {
        boolean dated = kinds.contains(DataKind.BIRTH_DATE);
        boolean mayBe = kinds.contains(DataKind.NAME) && texts.stream().noneMatch(cells::isOrganisation);
        boolean mail = kinds.contains(DataKind.EMAIL) && way != TableLook.Way.BY_CELLS_OF_STAFF;
        if (mayBe && (mail || texts.stream().anyMatch(cells::isMobile))) {
            return Standing.ALERT;
        }
        return mayBe && dated ? Standing.SUSPECTED : Standing.NONE;
    }

    int rows() {
        settle();
        return upright == null ? rows : upright.rows();
    }

    int people() {
        settle();
        return upright == null ? people : upright.people();
    }

    int suspected() {
        settle();
        return upright == null ? suspected : upright.suspected();
    }

    Map<DataKind, Integer> byKind() {
        settle();
        return upright == null ? Map.copyOf(byKind) : upright.byKind();
    }
}
