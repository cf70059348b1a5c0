package org.mimawari.extract.office;

import java.util.Optional;

/** A range of cells; all numbers from 0, ends included. */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    private static final int LAST_ROW = 1_048_575;
    private static final int LETTERS = 26;

    /** As in "A1:D10", "A:D", "3:5" or "B2", dollar signs or none; empty for anything else. */
    static Optional<CellRange> of(String ref) {
        int colon = ref.indexOf(':');
        String first = colon < 0 ? ref : ref.substring(0, colon);
        String last = colon < 0 ? ref : ref.substring(colon + 1);
        int firstRow = row(first);
        int firstColumn = column(first);
        if (firstRow < 0 && firstColumn < 0) {
            return Optional.empty();
        }
        int lastRow = row(last);
        int lastColumn = column(last);
        return Optional.of(new CellRange(
                Math.max(0, firstRow),
                Math.max(0, firstColumn),
                lastRow < 0 ? LAST_ROW : lastRow,
                lastColumn < 0 ? SheetTable.MOST_COLUMNS - 1 : lastColumn));
    }

    boolean contains(int row, int column) {
        return hasRow(row) && column >= firstColumn && column <= lastColumn;
    }

    boolean hasRow(int row) {
        return row >= firstRow && row <= lastRow;
    }

    /** The column in "AB12", from 0; -1 if there is none. */
    static int column(String ref) {
        int column = 0;
        for (int at = 0; at < ref.length(); at++) {
            char c = ref.charAt(at);
            int letter = c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' : -1;
            if (letter < 0) {
                if (c == '$') {
                    continue;
                }
                break;
            }
            column = Math.min(column, SheetTable.MOST_COLUMNS) * LETTERS + letter + 1;
        }
        return column - 1;
    }

    /** The row in "AB12", from 0; -1 if there is none. */
    static int row(String ref) {
        long row = 0;
        for (int at = 0; at < ref.length(); at++) {
            char c = ref.charAt(at);
            if (c >= '0' && c <= '9') {
                row = Math.min(row * 10 + c - '0', Integer.MAX_VALUE);
            }
        }
        return (int) row - 1;
    }
}
