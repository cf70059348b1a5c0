package org.mimawari.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableJudge;
import org.mimawari.personal.CellKinds;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;

/**
 * Counts personal data in a table by its headings: a cell that is filled below "氏名" is a name. The headings may stand below a title, in two lines, or nowhere: then each cell is judged by itself, and strictly.
 * Keeps the first rows only until it is known which of them are the headings. Used by one thread.
 */
final class TableTally implements TableJudge {
    /** Headings stand no further down. */
    private static final int LOOK_AT = 10;

    private final HeadSearch search;
    private final CellKinds cells;
    private final Watcher watcher;
    private final List<List<String>> waiting = new ArrayList<>();
    private final List<Concealment> waitingConcealed = new ArrayList<>();
    private final Map<DataKind, Integer> byKind = new EnumMap<>(DataKind.class);
    private boolean settled;
    private @Nullable TableHead head;
    private int rows;
    private int people;

    /** Is told of each row below the headings, once it is known what it holds. */
    interface Watcher {
        void row(List<String> cells, Concealment concealment, Set<DataKind> kinds, boolean person);
    }

    TableTally(HeadSearch search, CellKinds cells) {
        this(search, cells, (row, concealment, kinds, person) -> {});
    }

    TableTally(HeadSearch search, CellKinds cells, Watcher watcher) {
        this.search = search;
        this.cells = cells;
        this.watcher = watcher;
    }

    @Override
    public void row(List<SiteText> row) {
        row(row, Concealment.NONE);
    }

    void row(List<SiteText> row, Concealment concealment) {
        List<String> texts = row.stream().map(SiteText::raw).toList();
        if (settled) {
            count(texts, concealment);
            return;
        }
        waiting.add(texts);
        waitingConcealed.add(concealment);
        if (waiting.size() == LOOK_AT) {
            settle();
        }
    }

    /** The last row was given. */
    void settle() {
        if (settled) {
            return;
        }
        settled = true;
        HeadSearch.Found found = search.in(waiting);
        head = found.head();
        for (int i = found.below(); i < waiting.size(); i++) {
            count(waiting.get(i), waitingConcealed.get(i));
        }
        waiting.clear();
        waitingConcealed.clear();
    }

    private void count(List<String> texts, Concealment concealment) {
        Set<DataKind> kinds = head == null ? byCells(texts) : byHead(texts, head);
        boolean person = head == null ? isPersonByCells(texts, kinds) : head.isPerson(kinds);
        rows++;
        people += person ? 1 : 0;
        kinds.forEach(kind -> byKind.merge(kind, 1, Integer::sum));
        watcher.row(texts, concealment, kinds, person);
    }

    /** Which kinds these columns of a row hold. Only from within the watcher. */
    Set<DataKind> kindsIn(List<String> row, Set<Integer> columns) {
        List<String> only = new ArrayList<>(row);
        only.replaceAll(cell -> "");
        columns.stream().filter(column -> column < row.size()).forEach(column -> only.set(column, row.get(column)));
        return head == null ? byCells(only) : byHead(only, head);
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
    public Map<DataKind, Integer> byKind() {
        settle();
        return Map.copyOf(byKind);
    }
}
