package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a row in their columns, beside those that span into it from above. A cell over several columns stands in the first. Used by one thread. */
final class RowSpans {
    private final int mostColumns;
    /** What spans into the rows that come, by columns. */
    private final List<@Nullable Span> spans = new ArrayList<>();

    private int open;
    private boolean cut;

    /** A cell of a row. */
    record Cell(String text, int columns, int rows) {}

    /** A cell that goes on for some rows. */
    private record Span(String text, int rows) {}

    /**
     * A row in its columns.
     *
     * @param texts of its own cells; empty below those from above
     * @param above of the cells that span into it, empty elsewhere; no list at all if nothing does
     */
    record Placed(List<String> texts, List<String> above) {
        /** With what spans into it standing in it. */
        List<String> filled() {
            if (above.isEmpty()) {
                return texts;
            }
            List<String> all = new ArrayList<>(texts);
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).isEmpty()) {
                    all.set(i, above.get(i));
                }
            }
            return all;
        }
    }

    RowSpans(int mostColumns) {
        this.mostColumns = mostColumns;
    }

    Placed place(List<Cell> row) {
        if (open == 0 && arePlain(row)) {
            return plain(row);
        }
        Placed placed = new Placed(new ArrayList<>(), new ArrayList<>());
        int column = 0;
        for (Cell one : row) {
            column = above(placed, column);
            cut |= column >= mostColumns && !one.text().isEmpty();
            for (int i = 0; i < one.columns() && column < mostColumns; i++) {
                String text = i == 0 ? one.text() : "";
                placed.texts().add(text);
                placed.above().add("");
                set(column++, one.rows() > 1 ? new Span(text, one.rows() - 1) : null);
            }
        }
        above(placed, column);
        return placed;
    }

    private static boolean arePlain(List<Cell> row) {
        for (Cell one : row) {
            if (one.columns() > 1 || one.rows() > 1) {
                return false;
            }
        }
        return true;
    }

    /** Nearly all rows of large tables. */
    private static Placed plain(List<Cell> row) {
        List<String> texts = new ArrayList<>(row.size());
        for (Cell one : row) {
            texts.add(one.text());
        }
        return new Placed(texts, List.of());
    }

    /** Cells that span into this row from above; returns the next free column. */
    private int above(Placed placed, int from) {
        int column = from;
        while (column < spans.size()) {
            Span span = spans.get(column);
            if (span == null) {
                break;
            }
            placed.texts().add("");
            placed.above().add(span.text());
            set(column++, span.rows() > 1 ? new Span(span.text(), span.rows() - 1) : null);
        }
        return column;
    }

    private void set(int column, @Nullable Span span) {
        while (spans.size() <= column) {
            spans.add(null);
        }
        open += span == null ? 0 : 1;
        open -= spans.set(column, span) == null ? 0 : 1;
    }

    /** Whether a cell stood further to the right than there are columns. */
    boolean isCut() {
        return cut;
    }

    /** Nothing spans into the next row. */
    void forget() {
        spans.clear();
        open = 0;
    }
}
