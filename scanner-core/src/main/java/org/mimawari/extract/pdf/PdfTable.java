package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A table on a page: stretches of text by row, from left to right, and which column is where. Readings above names (furigana) are left out. Immutable. */
final class PdfTable {
    /** A gap may be crossed by so many of the rows: headings, sums. */
    private static final float CROSSED = 0.12f;

    private static final float DOT = 2;
    private static final int MOST_DOTS = 5_000;
    /** Of the letters below: readings are about half as large. */
    private static final float READING = 0.7f;

    private final List<List<PdfRun>> rows;
    private final List<String> titles;
    private final int[] columns;
    private final float left;

    /** @param titles lines above it */
    PdfTable(List<List<PdfRun>> block, List<String> titles) {
        this.rows = block.stream().map(List::copyOf).toList();
        this.titles = List.copyOf(titles);
        float most = -Float.MAX_VALUE;
        float least = Float.MAX_VALUE;
        for (List<PdfRun> row : block) {
            least = Math.min(least, row.get(0).x());
            for (PdfRun run : row) {
                most = Math.max(most, run.endX());
            }
        }
        this.left = least;
        this.columns = columns(block, least, Math.min(MOST_DOTS, (int) ((most - least) / DOT) + 1));
    }

    private PdfTable(PdfTable like, List<List<PdfRun>> rows) {
        this.rows = rows;
        this.titles = like.titles;
        this.columns = like.columns;
        this.left = like.left;
    }

    List<List<PdfRun>> rows() {
        return rows;
    }

    /** How many columns it has. */
    int width() {
        return columns[columns.length - 1] + 1;
    }

    List<String> titles() {
        return titles;
    }

    /** The cells of a row, in the order of the columns, with no other text than this. */
    List<String> cells(List<PdfRun> row, Predicate<PdfRun> only) {
        StringBuilder[] cells = new StringBuilder[width()];
        Arrays.setAll(cells, column -> new StringBuilder());
        float size = (float) row.stream().mapToDouble(PdfRun::size).max().orElse(0);
        for (PdfRun run : row) {
            if (only.test(run) && !isReading(run, row, size)) {
                run.words(first -> column(first.x() + first.size() / 2), (word, column) -> cells[column]
                        .append(cells[column].isEmpty() ? "" : " ")
                        .append(word));
            }
        }
        return Arrays.stream(cells).map(StringBuilder::toString).toList();
    }

    private boolean isReading(PdfRun run, List<PdfRun> row, float size) {
        return run.size() < READING * size
                && row.stream()
                        .anyMatch(other -> other.size() == size && other.x() < run.endX() && run.x() < other.endX());
    }

    private int column(float x) {
        return columns[dot(x, left, columns.length)];
    }

    /** This one with the columns of another, if its rows fit into them: what goes on over the page. */
    boolean fits(PdfTable other) {
        int crossing = 0;
        for (List<PdfRun> row : rows) {
            boolean crosses = row.stream()
                    .anyMatch(run -> run.x() < other.left - run.size()
                            || other.column(run.x() + DOT)
                                    != other.column(Math.max(run.x() + DOT, run.endX() - 2 * DOT)));
            crossing += crosses ? 1 : 0;
        }
        return crossing <= rows.size() * CROSSED + 1;
    }

    /** Whether one stretch holds several cells: those of a row that leave no gap. */
    boolean isRow(List<PdfRun> row) {
        return row.get(0).x() > left - row.get(0).size()
                && cells(row, run -> true).stream()
                                .filter(cell -> !cell.isEmpty())
                                .count()
                        > 1;
    }

    /** With the same columns. */
    PdfTable with(List<List<PdfRun>> all) {
        return new PdfTable(this, all.stream().map(List::copyOf).toList());
    }

    PdfTable withColumnsOf(PdfTable other) {
        return new PdfTable(other, rows);
    }

    /** The number of the column at each dot. */
    private static int[] columns(List<List<PdfRun>> block, float left, int dots) {
        int[] crossing = new int[dots];
        for (List<PdfRun> row : block) {
            for (PdfRun run : row) {
                int end = dot(run.endX() - DOT / 2, left, dots);
                for (int dot = dot(run.x(), left, dots); dot <= end; dot++) {
                    crossing[dot]++;
                }
            }
        }
        int most = (int) (block.size() * CROSSED);
        int[] columns = new int[dots];
        int column = 0;
        for (int dot = 1; dot < dots; dot++) {
            column += crossing[dot] > most && crossing[dot - 1] <= most ? 1 : 0;
            columns[dot] = column;
        }
        return columns;
    }

    private static int dot(float x, float left, int dots) {
        return Math.max(0, Math.min(dots - 1, (int) ((x - left) / DOT)));
    }

    /** What stands in its first rows before the first with a digit: titles and headings, cell by cell. */
    List<List<String>> head() {
        List<List<String>> head = new ArrayList<>();
        titles.forEach(title -> head.add(List.of(title)));
        for (List<PdfRun> row : rows) {
            List<String> cells = cells(row, run -> true);
            head.add(cells);
            if (row.size() > 1) {
                boolean digits = cells.stream().anyMatch(cell -> cell.chars().anyMatch(Character::isDigit));
                return digits ? head.subList(0, head.size() - 1) : head;
            }
        }
        return head;
    }
}
