package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.PageRows;
import org.mimawari.content.PageSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Concealment;

/**
 * Puts the cells of one table of a page in their columns and hands on its rows. A cell over several columns stands in the first. Of rows that cells hold together, one is made if most of their cells do ("a person over two lines"); a cell
 * that alone spans several rows ("3年2組") stands in each. A table that only lays out the page is handed on in no part that shows it: rows with another table, a heading, a field to be filled in or more than {@value #LONGEST_CELL} characters in a cell.
 * Keeps one record. Used by one thread; linear.
 */
final class TableGrid {
    static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 2_000;
    /** Tables that lay out a page have few rows; a longer one with a strange row stays a table. */
    private static final int WAITING = 20;

    private final PageSink sink;
    private final int number;
    private final List<SiteText> titles;
    private final List<Cell> row = new ArrayList<>();
    private final List<List<SiteText>> waiting = new ArrayList<>();
    /** What spans into the rows that come, by columns. */
    private final List<@Nullable Span> spans = new ArrayList<>();
    /** The record of rows that belong together, and how many of them are to come. */
    private List<String> record = new ArrayList<>();

    private int recordRows;
    private @Nullable PageRows table;
    private @Nullable StringBuilder cell;
    private int cellColumns;
    private int cellRows;
    private boolean strange;
    private boolean layout;
    private boolean cut;
    private int rows;

    /** A cell of the row that is read. */
    private record Cell(String text, int columns, int rows) {}

    /** A cell that goes on for some rows. */
    private record Span(String text, int rows) {}

    TableGrid(PageSink sink, int number, List<SiteText> titles) {
        this.sink = sink;
        this.number = number;
        this.titles = new ArrayList<>(titles);
    }

    void caption(String words) {
        if (!words.isBlank()) {
            titles.add(0, new SiteText(words));
        }
    }

    void beginCell(int columns, int span) {
        cell = new StringBuilder();
        cellColumns = columns;
        cellRows = span;
    }

    boolean isInCell() {
        return cell != null;
    }

    void text(char[] chars, int from, int to) {
        StringBuilder into = cell;
        if (into == null) {
            return;
        }
        for (int i = from; i < to && into.length() <= LONGEST_CELL; i++) {
            if (chars[i] > ' ') {
                into.append(chars[i]);
            } else {
                gap();
            }
        }
    }

    void gap() {
        StringBuilder into = cell;
        if (into != null && into.length() > 0 && into.charAt(into.length() - 1) != ' ') {
            into.append(' ');
        }
    }

    /** The row shows that the table is there for the layout of the page. */
    void isStrange() {
        strange = true;
    }

    boolean isLayout() {
        return layout;
    }

    void layOut() {
        layout = true;
    }

    void endCell() {
        StringBuilder read = cell;
        cell = null;
        if (read == null) {
            return;
        }
        strange |= read.length() > LONGEST_CELL;
        if (row.size() < MOST_COLUMNS) {
            row.add(new Cell(read.toString().strip(), cellColumns, cellRows));
        } else {
            cut = true;
        }
    }

    void endRow() {
        endCell();
        if (strange) {
            layout |= rows < WAITING;
            row.clear();
            spans.clear();
        } else if (!row.isEmpty()) {
            place();
        }
        strange = false;
    }

    /** Puts the cells of a row beside those that span into it. */
    private void place() {
        List<String> texts = new ArrayList<>();
        List<String> above = new ArrayList<>();
        int spanning = 0;
        int longest = 0;
        int column = 0;
        for (Cell one : row) {
            column = above(texts, above, column);
            for (int i = 0; i < one.columns() && column < MOST_COLUMNS; i++) {
                texts.add(i == 0 ? one.text() : "");
                above.add("");
                set(column++, one.rows() > 1 ? new Span(i == 0 ? one.text() : "", one.rows() - 1) : null);
            }
            spanning += one.rows() > 1 ? 1 : 0;
            longest = Math.max(longest, one.rows());
        }
        above(texts, above, column);
        boolean together = spanning * 2 > row.size();
        row.clear();
        rows++;
        if (recordRows > 0) {
            join(texts);
            recordRows--;
        } else {
            hand(record);
            record = filled(texts, above);
            recordRows = together ? longest - 1 : 0;
        }
    }

    /** Cells that span into this row from above; returns the next free column. */
    private int above(List<String> texts, List<String> above, int from) {
        int column = from;
        while (column < spans.size()) {
            Span span = spans.get(column);
            if (span == null) {
                break;
            }
            texts.add("");
            above.add(span.text());
            set(column++, span.rows() > 1 ? new Span(span.text(), span.rows() - 1) : null);
        }
        return column;
    }

    private void set(int column, @Nullable Span span) {
        while (spans.size() <= column) {
            spans.add(null);
        }
        spans.set(column, span);
    }

    private static List<String> filled(List<String> texts, List<String> above) {
        List<String> all = new ArrayList<>(texts);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isEmpty()) {
                all.set(i, above.get(i));
            }
        }
        return all;
    }

    private void join(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            while (record.size() <= i) {
                record.add("");
            }
            String text = record.get(i);
            boolean room = text.length() + texts.get(i).length() < LONGEST_CELL;
            record.set(i, room ? (text + ' ' + texts.get(i)).strip() : text);
        }
    }

    private void hand(List<String> texts) {
        if (texts.isEmpty() || layout) {
            return;
        }
        List<SiteText> cells = texts.stream().map(SiteText::new).toList();
        if (table == null) {
            waiting.add(cells);
            if (waiting.size() > WAITING) {
                flush();
            }
        } else {
            table.row(cells, Concealment.NONE);
        }
    }

    private void flush() {
        PageRows begun = sink.table(number, titles);
        table = begun;
        waiting.forEach(cells -> begun.row(cells, Concealment.NONE));
        waiting.clear();
    }

    /** To be called once, at the end of the table. */
    void end() {
        endRow();
        hand(record);
        if (table == null && !layout && !waiting.isEmpty()) {
            flush();
        }
        if (table != null) {
            table.end();
        }
    }

    /** Whether it is wider than what is read of one. */
    boolean isCut() {
        return cut;
    }

    int rows() {
        return rows;
    }
}
