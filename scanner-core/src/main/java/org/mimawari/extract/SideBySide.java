package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;

/** Takes a table apart that stands beside itself to save paper: "name, telephone, name, telephone" are two records a row. Stateless; linear. */
public final class SideBySide {
    private static final int FEWEST_COLUMNS = 2;

    private SideBySide() {}

    /** How many columns a record has: fewer than there are headings if these stand there several times. */
    public static int width(List<String> headings) {
        List<String> filled = new ArrayList<>(headings);
        while (!filled.isEmpty() && filled.get(filled.size() - 1).isBlank()) {
            filled.remove(filled.size() - 1);
        }
        for (int width = FEWEST_COLUMNS; width * 2 <= filled.size(); width++) {
            if (filled.size() % width == 0 && repeats(filled, width)) {
                return width;
            }
        }
        return headings.size();
    }

    private static boolean repeats(List<String> headings, int width) {
        for (int i = 0; i < headings.size(); i++) {
            String one = headings.get(i).strip();
            if (one.isEmpty()
                    || one.chars().anyMatch(Character::isDigit)
                    || !one.equals(headings.get(i % width).strip())) {
                return false;
            }
        }
        return headings.subList(0, width).stream().distinct().count() == width;
    }

    /** The records of a row. */
    public static List<List<String>> records(List<String> row, int width) {
        if (width >= row.size()) {
            return List.of(row);
        }
        List<List<String>> records = new ArrayList<>();
        for (int from = 0; from < row.size(); from += width) {
            List<String> record = row.subList(from, Math.min(row.size(), from + width));
            if (from == 0 || record.stream().anyMatch(cell -> !cell.isBlank())) {
                records.add(record);
            }
        }
        return records;
    }
}
