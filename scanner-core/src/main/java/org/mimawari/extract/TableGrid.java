package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.PageRows;
import org.mimawari.content.PageSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;

/**
 * Puts the cells of one table of HTML in their columns and hands on its rows. Of rows that cells hold together, one is made if most of their cells do ("a person over two lines"); a cell that alone spans several rows
 * ("3年2組") stands in each. A row with another table, a heading, a field to be filled in or a cell that is longer than the rules allow only arranges what is shown, and if it is among the first {@value #WAITING} so does the table: such cells are
 * handed on as text. Keeps one record, and the first rows until it is known that it is a table. Used by one thread; linear.
 */
final class TableGrid {
    /** Tables that lay out a page have few rows; a longer one with a strange row stays a table. */
    private static final int WAITING = 20;
    /** Of rows of one cell each. */
    private static final int MOST_WAITING = 500;
    /** Parts blocks and lines in a cell, which are read one by one if they are text, and together if they are a value. */
    private static final char LINE = '\n';

    private final PageSink sink;
    private final TableRules rules;
    private final int number;
    private final List<SiteText> titles;
    private final RowSpans spans;
    private final List<RowSpans.Cell> row = new ArrayList<>();
    private final List<Row> waiting = new ArrayList<>();
    /** The record of rows that belong together, and how many of them are to come. */
    private @Nullable Row record;

    private int recordRows;
    private @Nullable PageRows table;
    private final StringBuilder cell = new StringBuilder();
    private boolean inCell;
    private Concealment how = Concealment.NONE;
    private int cellColumns;
    private int cellRows;
    private boolean strange;
    private boolean layout;
    private boolean cut;
    private int rows;
    private int wideRows;

    /** A row that is not handed on yet. */
    private record Row(List<String> cells, Concealment how) {}

    /** @param titles what stands above it, the nearest first */
    TableGrid(PageSink sink, TableRules rules, int number, List<SiteText> titles) {
        this.sink = sink;
        this.rules = rules;
        this.number = number;
        this.titles = new ArrayList<>(titles);
        this.spans = new RowSpans(rules.columns());
    }

    void caption(String words) {
        if (!words.isBlank()) {
            titles.add(0, new SiteText(words));
        }
    }

    void beginRow(Concealment concealment) {
        how = concealment;
    }

    void beginCell(int columns, int span) {
        cell.setLength(0);
        inCell = true;
        cellColumns = columns;
        cellRows = span;
    }

    boolean isInCell() {
        return inCell;
    }

    void text(char[] chars, int from, int to) {
        int i = from;
        while (i < to) {
            int word = i;
            while (i < to && chars[i] > ' ') {
                i++;
            }
            word(chars, word, i);
            if (i < to) {
                gap(' ');
                i++;
            }
        }
    }

    private void word(char[] chars, int from, int to) {
        int at = from;
        while (at < to) {
            int room = Math.max(0, Math.min(rules.longest() - cell.length(), to - at));
            cell.append(chars, at, room);
            at += room;
            if (at < to && rules.ofValues()) {
                cut = true;
                return;
            }
            if (at < to) {
                isStrange();
            }
        }
    }

    /** A block or line in the cell ends. */
    void gap() {
        gap(LINE);
    }

    private void gap(char with) {
        int last = cell.length() - 1;
        if (last < 0) {
            return;
        }
        char before = cell.charAt(last);
        if (before == ' ') {
            cell.setCharAt(last, with);
        } else if (before != LINE) {
            cell.append(with);
        }
    }

    /** The row shows that it, and perhaps the table, is there for the layout: what was read of it is text. */
    void isStrange() {
        if (rules.ofValues()) {
            return;
        }
        strange = true;
        if (rows < WAITING) {
            layOut();
        }
        row.forEach(one -> tell(one.text()));
        row.clear();
        spans.forget();
        tell(cell.toString());
        cell.setLength(0);
    }

    boolean isLayout() {
        return layout;
    }

    void layOut() {
        layout = true;
        waiting.forEach(this::tell);
        waiting.clear();
        tellRecord();
    }

    private void tellRecord() {
        if (record != null) {
            tell(record);
        }
        record = null;
        recordRows = 0;
    }

    private void tell(Row text) {
        text.cells().forEach(this::tell);
    }

    private void tell(String lines) {
        for (String line : lines.split("\n", -1)) {
            if (!line.isBlank()) {
                sink.text(new SiteText(line.strip()));
            }
        }
    }

    void endCell() {
        if (!inCell) {
            return;
        }
        inCell = false;
        String text = cell.toString().strip();
        cell.setLength(0);
        if (strange || layout) {
            tell(text);
        } else if (row.size() < rules.columns()) {
            row.add(new RowSpans.Cell(text, cellColumns, cellRows));
        } else {
            cut = true;
        }
    }

    void endRow() {
        endCell();
        if (!row.isEmpty()) {
            place();
        }
        strange = false;
        how = Concealment.NONE;
    }

    /** Puts the cells of a row beside those that span into it. */
    private void place() {
        int spanning = 0;
        int longest = 0;
        for (RowSpans.Cell one : row) {
            spanning += one.rows() > 1 ? 1 : 0;
            longest = Math.max(longest, one.rows());
        }
        boolean together = spanning * 2 > row.size();
        wideRows += row.size() > 1 ? 1 : 0;
        RowSpans.Placed placed = spans.place(row);
        row.clear();
        rows++;
        Row begun = record;
        if (recordRows > 0 && begun != null && begun.how() == how) {
            join(begun.cells(), placed.texts());
            recordRows--;
        } else {
            handRecord();
            record = new Row(placed.filled(), how);
            recordRows = together ? longest - 1 : 0;
        }
    }

    private void join(List<String> into, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            while (into.size() <= i) {
                into.add("");
            }
            String text = into.get(i);
            boolean room = text.length() + texts.get(i).length() < rules.longest();
            cut |= !room && !texts.get(i).isEmpty();
            into.set(i, room ? (text + ' ' + texts.get(i)).strip() : text);
        }
    }

    private void handRecord() {
        Row one = record;
        record = null;
        if (one == null) {
            return;
        }
        if (table != null) {
            hand(table, one);
            return;
        }
        waiting.add(one);
        if (waiting.size() > (rules.ofValues() ? 0 : WAITING) && wideRows >= rules.wideRows()) {
            flush();
        } else if (waiting.size() > MOST_WAITING) {
            waiting.forEach(this::tell);
            waiting.clear();
        }
    }

    private static void hand(PageRows table, Row one) {
        List<SiteText> cells = new ArrayList<>(one.cells().size());
        one.cells().forEach(text -> cells.add(new SiteText(text.replace(LINE, ' '))));
        table.row(cells, one.how());
    }

    private void flush() {
        PageRows begun = sink.table(number, titles);
        table = begun;
        waiting.forEach(one -> hand(begun, one));
        waiting.clear();
    }

    /** To be called once, at the end of the table. */
    void end() {
        endRow();
        handRecord();
        if (table == null && wideRows < rules.wideRows()) {
            waiting.forEach(this::tell);
        } else if (table == null && !waiting.isEmpty()) {
            flush();
        }
        if (table != null) {
            table.end();
        }
    }

    /** Whether something of it is longer or wider than what is read of one. */
    boolean isCut() {
        return cut || spans.isCut();
    }
}
