package org.mimawari.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds tables by how the text stands on the page: at least three rows of several stretches each, whose gaps lie above one another. Cells of long text are columns of a newspaper,
 * no table.
 */
final class PdfTables {
    private static final int FEWEST_ROWS = 3;
    private static final float LONGEST_CELL = 28;
    private static final float FAR = 4;
    /** How far above a table, in sizes of the letters, its title may stand. */
    private static final float TITLE_WITHIN = 8;

    private static final int MOST_TITLES = 2;

    private final List<PdfTable> tables = new ArrayList<>();
    private final Set<PdfRun> used = new HashSet<>();

    PdfTables(List<PdfRun> runs) {
        List<List<PdfRun>> block = new ArrayList<>();
        List<List<PdfRun>> above = new ArrayList<>();
        for (List<PdfRun> row : rows(runs)) {
            boolean alone = row.size() < 2;
            boolean far = !block.isEmpty() && isFar(block.get(block.size() - 1), row, FAR);
            if (far || alone && isBroken(block)) {
                close(block, above);
            }
            if (!alone || !block.isEmpty()) {
                block.add(row);
            } else {
                above.add(row);
            }
        }
        close(block, above);
    }

    /** In the order in which they stand on the page. */
    List<PdfTable> tables() {
        return tables;
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

    private static boolean isFar(List<PdfRun> above, List<PdfRun> row, float sizes) {
        float size = Math.max(above.get(0).size(), row.get(0).size());
        return row.get(0).y() - above.get(0).y() > sizes * size;
    }

    /** Two rows of one stretch each end a table; one may be a cell that goes on. */
    private static boolean isBroken(List<List<PdfRun>> block) {
        return !block.isEmpty() && block.get(block.size() - 1).size() < 2;
    }

    /** @param above rows of one stretch since the last table */
    private void close(List<List<PdfRun>> block, List<List<PdfRun>> above) {
        List<List<PdfRun>> rest = new ArrayList<>();
        while (!block.isEmpty() && block.get(block.size() - 1).size() < 2) {
            rest.add(0, block.remove(block.size() - 1));
        }
        long several = block.stream().filter(row -> row.size() > 1).count();
        if (several >= FEWEST_ROWS && !isProse(block)) {
            PdfTable table = new PdfTable(block, titles(block.get(0), above));
            if (table.width() > 1) {
                while (!rest.isEmpty() && table.isRow(rest.get(0))) {
                    block.add(rest.remove(0));
                }
                block.forEach(used::addAll);
                tables.add(table.with(block));
            }
        }
        if (!block.isEmpty()) {
            above.clear();
        }
        above.addAll(rest);
        block.clear();
    }

    /** The lines directly above a table: they say what it lists. */
    private static List<String> titles(List<PdfRun> first, List<List<PdfRun>> above) {
        List<String> titles = new ArrayList<>();
        for (List<PdfRun> line : above.subList(Math.max(0, above.size() - MOST_TITLES), above.size())) {
            if (!isFar(line, first, TITLE_WITHIN)) {
                titles.add(line.get(0).text());
            }
        }
        return titles;
    }

    private static boolean isProse(List<List<PdfRun>> block) {
        double letters = block.stream()
                .flatMap(List::stream)
                .mapToInt(run -> run.text().length())
                .average()
                .orElse(0);
        return letters > LONGEST_CELL;
    }
}
