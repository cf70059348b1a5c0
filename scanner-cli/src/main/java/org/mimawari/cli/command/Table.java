package org.mimawari.cli.command;

import java.util.ArrayList;
import java.util.List;

/** Rows with columns in line on a terminal, where Japanese letters take two places. */
final class Table {
    private static final int FIRST_WIDE = 0x1100;

    private final List<List<String>> rows = new ArrayList<>();

    void row(Object... cells) {
        rows.add(List.of(cells).stream().map(String::valueOf).toList());
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(row.get(column));
                if (column < row.size() - 1) {
                    line.append(" ".repeat(width(column) - columns(row.get(column)) + 2));
                }
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> columns(row.get(column)))
                .max()
                .orElse(0);
    }

    private static int columns(String text) {
        return text.chars().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
