package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a row in their columns, beside those that span into it from above. A cell over several columns stands in the first. Used by one thread. */
final class RowSpans {
    private final int mostColumns;
    /** What spans into the rows that come, by columns. */
    private final List<@Nullable Span> spans = new ArrayList<>();

    /** A cell of a row. */
    record Cell(String text, int columns, int rows) {}

    /** A cell that goes on for some rows. */
    private record Span(String text, int rows) {}

    /**
     * A row in its columns.
     *
     * @param texts of its own cells; empty below those from above
     * @param above of the cells that span into it; empty elsewhere
     */
    record Placed(List<String> texts, List<String> above) {
        /** With what spans into it standing in it. */
        List<String> filled() {
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
        Placed placed = new Placed(new ArrayList<>(), new ArrayList<>());
        int column = 0;
        for (Cell one : row) {
            column = above(placed, column);
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
        spans.set(column, span);
    }

    /** Nothing spans into the next row. */
    void forget() {
        spans.clear();
    }
}
