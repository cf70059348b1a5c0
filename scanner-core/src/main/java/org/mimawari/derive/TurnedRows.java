package org.mimawari.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a table whose headings stand in the first column so that they stand in the first row. Headings that come again there ("氏名, 電話, 氏名, 電話") begin another person. Stateless; linear.
 */
final class TurnedRows {
    private static final int FEWEST = 2;
    private static final double HALF = 0.5;

    private TurnedRows() {}

    /** The rows as they are to be judged: turned if the first column tells more by its headings than the first rows do. */
    static List<List<String>> upright(List<List<String>> rows, TableLook look) {
        if (rows.size() < FEWEST || rows.stream().noneMatch(row -> row.size() > 1)) {
            return rows;
        }
        List<List<String>> turned = turned(rows);
        HeadSearch.Found first = look.heads(List.of(turned.get(0)));
        HeadSearch.Found usual = look.heads(rows);
        List<String> line = usual.hasHeadings() ? rows.get(usual.below() - 1) : List.of();
        int told = different(first, turned.get(0));
        double share = share(first, turned.get(0));
        boolean more = told > different(usual, line) || share > share(usual, line);
        return told >= FEWEST && share >= HALF && more && areEven(first, turned.get(0), rows) ? turned : rows;
    }

    /** Different headings: values that are like headings (男, 女) come again and again. */
    private static int different(HeadSearch.Found found, List<String> line) {
        return (int) found.headings().stream()
                .filter(column -> column < line.size())
                .map(line::get)
                .distinct()
                .count();
    }

    private static double share(HeadSearch.Found found, List<String> line) {
        long filled = line.stream().filter(cell -> !cell.isBlank()).count();
        return filled == 0 ? 0 : (double) different(found, line) / filled;
    }

    /** Whether the headings in the first column stand there about equally often, as those of one person after the other do, and little else does. */
    private static boolean areEven(HeadSearch.Found found, List<String> heads, List<List<String>> rows) {
        Map<String, Integer> met = new LinkedHashMap<>();
        found.headings().forEach(column -> met.put(heads.get(column), 0));
        rows.forEach(row -> met.computeIfPresent(head(row), (head, times) -> times + 1));
        int all = met.values().stream().mapToInt(Integer::intValue).sum();
        return all >= rows.size() * HALF && Collections.max(met.values()) <= 2 * Collections.min(met.values());
    }

    private static List<List<String>> turned(List<List<String>> rows) {
        Map<String, Integer> heads = new LinkedHashMap<>();
        rows.forEach(row -> heads.putIfAbsent(head(row), heads.size()));
        List<List<String>> turned = new ArrayList<>();
        turned.add(List.copyOf(heads.keySet()));
        List<List<String>> people = new ArrayList<>();
        Map<String, Boolean> met = new LinkedHashMap<>();
        for (List<String> row : rows) {
            if (met.put(head(row), true) != null) {
                turned.addAll(people);
                people.clear();
                met.clear();
                met.put(head(row), true);
            }
            for (int column = 1; column < row.size(); column++) {
                while (people.size() < column) {
                    people.add(new ArrayList<>());
                }
                set(people.get(column - 1), heads.getOrDefault(head(row), 0), row.get(column));
            }
        }
        turned.addAll(people);
        return turned;
    }

    private static String head(List<String> row) {
        return row.isEmpty() ? "" : row.get(0).strip();
    }

    private static void set(List<String> person, int at, String text) {
        while (person.size() <= at) {
            person.add("");
        }
        person.set(at, text);
    }
}
