package org.mimawari.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a table whose headings stand in the first column so that they stand in the first row. Headings that come again there ("氏名, 電話, 氏名, 電話") begin another person. Stateless; linear.
 */
final class TurnedRows {
    private static final int FEWEST = 2;

    private TurnedRows() {}

    /** The rows as they are to be judged: turned if the first column tells more by its headings than the first rows do. */
    static List<List<String>> upright(List<List<String>> rows, TableLook look) {
        if (rows.size() < FEWEST || rows.stream().noneMatch(row -> row.size() > 1)) {
            return rows;
        }
        List<List<String>> turned = turned(rows);
        int told = look.heads(List.of(turned.get(0))).told().size();
        boolean more = told >= FEWEST && told > look.heads(rows).told().size();
        return more ? turned : rows;
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
