package org.mimawari.derive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.derive.TableTally.RowSeen;
import org.mimawari.personal.RecordWeights.Standing;
import org.mimawari.site.NumberTally;
import org.mimawari.term.DataKind;

/** Looks for numbers of single people in the rows of one table that everybody sees and that tell of nobody: those that tell of a person are told with all that they hold. Used by one thread. */
final class RowNumbers {
    /** A form that is filled in is a table of a page or two, whose words may stand in other rows than their numbers. */
    private static final int ROWS_OF_FORM = 200;

    /** A number of seven digits and a word of two letters. */
    private static final int SHORTEST = 9;

    private static final int FEWEST_DIGITS = 7;
    /** Hyphens and brackets of a telephone number. */
    private static final int SEPARATORS = 3;

    private final @Nullable NumberSearch numbers;
    private int rows;

    private RowNumbers(@Nullable NumberSearch numbers) {
        this.numbers = numbers;
    }

    static RowNumbers by(NumberSearch numbers) {
        return new RowNumbers(numbers);
    }

    /** Looks for none: of rows whose text is looked at elsewhere. */
    static RowNumbers none() {
        return new RowNumbers(null);
    }

    /** A row that nobody sees. */
    void skip() {
        rows++;
    }

    /** A row, from within the watcher of the table. */
    void look(List<String> cells, RowSeen row, TableTally table) {
        rows++;
        NumberSearch search = numbers;
        if (search == null || row.standing() != Standing.NONE) {
            return;
        }
        boolean below = !table.isListing() && row.kinds().stream().anyMatch(DataKind::isIdentifier);
        if (below || rows <= ROWS_OF_FORM || hasLongNumber(cells)) {
            String text = String.join(" ", cells);
            search.add(text);
            if (below) {
                lookBelowHeadings(cells, text, table, search);
            }
        }
    }

    /** Rows as they stand in a table that is not judged, or is judged turned. */
    void look(List<List<String>> all) {
        if (numbers != null) {
            all.forEach(row -> numbers.add(String.join(" ", row)));
        }
    }

    private static void lookBelowHeadings(List<String> cells, String row, TableTally table, NumberSearch search) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            table.column(column).stream().filter(DataKind::isIdentifier).forEach(kind -> search.cell(kind, cell, row));
        }
    }

    /** In long tables the words that tell what a number is stand in its cell, or nowhere. */
    private static boolean hasLongNumber(List<String> cells) {
        for (String cell : cells) {
            if (cell.length() >= SHORTEST && hasLongNumber(cell)) {
                return true;
            }
        }
        return false;
    }

    /** Whether seven digits stand together, and letters beside them: no telephone number, and no date. */
    private static boolean hasLongNumber(String cell) {
        int run = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9' || c >= '０' && c <= '９') {
                run++;
            } else if (c > '9') {
                if (run >= FEWEST_DIGITS) {
                    return true;
                }
                run = 0;
            }
        }
        return run >= FEWEST_DIGITS && run + SEPARATORS < cell.length();
    }

    /** To be called once, at the end. */
    NumberTally end() {
        return numbers == null ? NumberTally.NONE : numbers.end();
    }
}
