package org.mimawari.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;
import org.mimawari.personal.CellKinds;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.personal.TableSigns.Sign;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;

/**
 * Counts personal data in a table by its headings: a cell that is filled below "氏名" is a name. The headings may stand below a title, in two lines, or nowhere: then the cells of a whole column tell what it
 * holds, and where these do not tell either each cell is judged by itself, and strictly. Keeps the first rows only until that is known. Used by one thread.
 */
final class TableTally implements TableJudge {
    private static final int LOOK_AT = 100;
    /** Headings, and rows enough below them to see what the columns hold. */
    private static final int LEAST = 30;

    private static final int MOST_CHARACTERS = 200_000;
    /** Of a cell; what follows tells nothing new. */
    private static final int LONGEST_CELL = 1_000;

    private static final Set<Sign> LISTINGS = EnumSet.of(Sign.LISTING, Sign.ROLE, Sign.OFFICE);

    private final TableLook look;
    private final CellKinds cells;
    private final Watcher watcher;
    private final List<String> titles;
    private final List<List<String>> waiting = new ArrayList<>();
    private final List<Concealment> waitingConcealed = new ArrayList<>();
    private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
    private long waitingCharacters;
    private TableLook.@Nullable Seen seen;
    private int rows;
    private int people;
    private int suspected;

    /** Is told of each row below the headings, once it is known what it holds. */
    interface Watcher {
        /** @param standing how sure it is that the row tells of somebody who did not mean to be in public */
        void row(List<String> cells, Concealment concealment, Set<DataKind> kinds, Standing standing);
    }

    TableTally(TableLook look) {
        this(look, (row, concealment, kinds, standing) -> {});
    }

    TableTally(TableLook look, Watcher watcher) {
        this(look, watcher, List.of());
    }

    /** @param titles what stands above the table: a caption, headings */
    TableTally(TableLook look, Watcher watcher, List<String> titles) {
        this.titles = List.copyOf(titles);
        this.look = look;
        this.cells = look.cells();
        this.watcher = watcher;
    }

    @Override
    public void row(List<SiteText> row) {
        row(row, Concealment.NONE);
    }

    void row(List<SiteText> row, Concealment concealment) {
        List<String> texts =
                row.stream().map(SiteText::raw).map(TableTally::cut).toList();
        if (seen != null) {
            count(seen, texts, concealment);
            return;
        }
        waiting.add(texts);
        waitingConcealed.add(concealment);
        waitingCharacters += texts.stream().mapToLong(String::length).sum();
        boolean enough = waiting.size() >= LEAST && waitingCharacters > MOST_CHARACTERS;
        if (waiting.size() == LOOK_AT || enough) {
            settle();
        }
    }

    private static String cut(String cell) {
        return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
    }

    /** The last row was given. */
    void settle() {
        if (seen != null) {
            return;
        }
        TableLook.Seen first = look.at(waiting, titles);
        seen = first;
        for (int i = first.below(); i < waiting.size(); i++) {
            count(first, waiting.get(i), waitingConcealed.get(i));
        }
        waiting.clear();
        waitingConcealed.clear();
    }

    private void count(TableLook.Seen table, List<String> texts, Concealment concealment) {
        Set<DataKind> kinds = byHead(texts, table.head());
        if (!table.hasHeadings() && mayTellMore(table, kinds, texts)) {
            kinds.addAll(byCells(texts));
        }
        boolean person =
                table.byCells() ? isPersonByCells(texts, kinds) : table.head().isPerson(kinds);
        Standing standing = person ? table.standing() : Standing.NONE;
        rows++;
        people += standing == Standing.ALERT ? 1 : 0;
        suspected += standing == Standing.SUSPECTED ? 1 : 0;
        kinds.forEach(kind -> byKind.merge(kind, 1, Integer::sum));
        watcher.row(texts, concealment, kinds, standing);
    }

    /** Looking into each cell costs the most, and most rows cannot be a person's by what they lack. */
    private boolean mayTellMore(TableLook.Seen table, Set<DataKind> kinds, List<String> texts) {
        boolean named = kinds.contains(DataKind.NAME) || kinds.contains(DataKind.KANA);
        return table.byCells()
                ? texts.stream().anyMatch(cells::mayReach)
                : named && !table.head().isPerson(kinds);
    }

    /** What the heading of a column asks for; or its cells tell. Only from within the watcher. */
    Set<DataKind> column(int column) {
        return seen == null || column >= seen.head().columns().size()
                ? Set.of()
                : seen.head().columns().get(column);
    }

    /** Whether headings or titles say that it lists facilities, firms or people by their office. Only from within the watcher. */
    boolean isListing() {
        return seen != null && !Collections.disjoint(seen.head().signs(), LISTINGS);
    }

    /** Which kinds a row holds of which some cells were emptied. Only from within the watcher. */
    Set<DataKind> kindsIn(List<String> row) {
        return seen == null || seen.byCells() ? byCells(row) : byHead(row, seen.head());
    }

    /** Whether such a row still tells of a person. */
    boolean isPerson(List<String> row, Set<DataKind> kinds) {
        return seen == null || seen.byCells()
                ? isPersonByCells(row, kinds)
                : seen.head().isPerson(kinds);
    }

    private Set<DataKind> byHead(List<String> texts, TableHead known) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        for (int i = 0; i < Math.min(texts.size(), known.columns().size()); i++) {
            String text = texts.get(i);
            if (!text.isBlank()) {
                known.columns().get(i).stream()
                        .filter(kind -> cells.fits(kind, text))
                        .forEach(kinds::add);
            }
        }
        return kinds;
    }

    private Set<DataKind> byCells(List<String> texts) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        texts.forEach(text -> kinds.addAll(cells.in(text)));
        return kinds;
    }

    /** Without headings only what facilities and offices do not have beside a name makes a row a person's. */
    private boolean isPersonByCells(List<String> texts, Set<DataKind> kinds) {
        boolean reached = kinds.contains(DataKind.EMAIL)
                || kinds.contains(DataKind.BIRTH_DATE)
                || texts.stream().anyMatch(cells::isMobile);
        return kinds.contains(DataKind.NAME) && reached && texts.stream().noneMatch(cells::isOrganisation);
    }

    @Override
    public int rows() {
        settle();
        return rows;
    }

    @Override
    public int people() {
        settle();
        return people;
    }

    @Override
    public int suspected() {
        settle();
        return suspected;
    }

    @Override
    public Map<DataKind, Integer> byKind() {
        settle();
        return Map.copyOf(byKind);
    }
}
