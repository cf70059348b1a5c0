package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds tables by how the text stands on the page: at least three rows of several stretches each, whose gaps lie above one another. Cells of long text are columns of a newspaper,
 * no table.
 */
final class PdfTables {
    private static final int FEWEST_ROWS = 3;
    private static final float LONGEST_CELL = 28;
    /** A gap may be crossed by so many of the rows: headings, sums. */
    private static final float CROSSED = 0.12f;

    private static final float DOT = 2;
    private static final int MOST_DOTS = 5_000;
    private static final float FAR = 4;

    private final List<Table> tables = new ArrayList<>();
    private final Set<PdfRun> used = new HashSet<>();

    PdfTables(List<PdfRun> runs) {
        List<List<PdfRun>> block = new ArrayList<>();
        for (List<PdfRun> row : rows(runs)) {
            boolean alone = row.size() < 2;
            boolean far = !block.isEmpty() && isFar(block.get(block.size() - 1), row);
            if (far || alone && isBroken(block)) {
                close(block);
            }
            if (!alone || !block.isEmpty()) {
                block.add(row);
            }
        }
        close(block);
    }

    /** In the order in which they stand on the page. */
    List<Table> tables() {
        return tables;
    }

    /** A table: stretches of text by row, from left to right, and which column is where. */
    static final class Table {
        private final List<List<PdfRun>> rows;
        private final int[] columns;
        private final float left;

        Table(List<List<PdfRun>> rows, int[] columns, float left) {
            this.rows = List.copyOf(rows);
            this.columns = columns;
            this.left = left;
        }

        List<List<PdfRun>> rows() {
            return rows;
        }

        /** The cells of a row, in the order of the columns, with no other text than this. */
        List<String> cells(List<PdfRun> row, Predicate<PdfRun> only) {
            return PdfTables.cells(row.stream().filter(only).toList(), columns, left);
        }
    }

    /** Whether the run is part of a table. */
    boolean holds(PdfRun run) {
        return used.contains(run);
    }

    private static List<List<PdfRun>> rows(List<PdfRun> runs) {
        List<PdfRun> level =
                new ArrayList<>(runs.stream().filter(PdfRun::isLevel).toList());
        level.sort(Comparator.comparingDouble(PdfRun::y));
        List<List<PdfRun>> rows = new ArrayList<>();
        List<PdfRun> row = new ArrayList<>();
        for (PdfRun run : level) {
            if (!row.isEmpty() && run.y() - row.get(0).y() > run.size() * 0.5f) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.add(run);
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        rows.forEach(cells -> cells.sort(Comparator.comparingDouble(PdfRun::x)));
        return rows;
    }

    private static boolean isFar(List<PdfRun> above, List<PdfRun> row) {
        float size = Math.max(above.get(0).size(), row.get(0).size());
        return row.get(0).y() - above.get(0).y() > FAR * size;
    }

    /** Two rows of one stretch each end a table; one may be a cell that goes on. */
    private static boolean isBroken(List<List<PdfRun>> block) {
        return !block.isEmpty() && block.get(block.size() - 1).size() < 2;
    }

    private void close(List<List<PdfRun>> block) {
        while (!block.isEmpty() && block.get(block.size() - 1).size() < 2) {
            block.remove(block.size() - 1);
        }
        long several = block.stream().filter(row -> row.size() > 1).count();
        if (several >= FEWEST_ROWS && !isProse(block)) {
            table(block);
        }
        block.clear();
    }

    private static boolean isProse(List<List<PdfRun>> block) {
        double letters = block.stream()
                .flatMap(List::stream)
                .mapToInt(run -> run.text().length())
                .average()
                .orElse(0);
        return letters > LONGEST_CELL;
    }

    private void table(List<List<PdfRun>> block) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        for (List<PdfRun> row : block) {
            left = Math.min(left, row.get(0).x());
            for (PdfRun run : row) {
                right = Math.max(right, run.endX());
            }
        }
        int dots = Math.min(MOST_DOTS, (int) ((right - left) / DOT) + 1);
        int[] columns = columns(block, left, dots);
        if (columns[dots - 1] < 1) {
            return;
        }
        block.forEach(used::addAll);
        tables.add(new Table(block, columns, left));
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

    private static List<String> cells(List<PdfRun> row, int[] columns, float left) {
        StringBuilder[] cells = new StringBuilder[columns[columns.length - 1] + 1];
        Arrays.setAll(cells, column -> new StringBuilder());
        for (PdfRun run : row) {
            float middle = Math.min(run.x() + run.size(), (run.x() + run.endX()) / 2);
            int column = columns[dot(middle, left, columns.length)];
            cells[column].append(cells[column].isEmpty() ? "" : " ").append(run.text());
        }
        return Arrays.stream(cells).map(StringBuilder::toString).toList();
    }
}
