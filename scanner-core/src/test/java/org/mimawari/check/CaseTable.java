package org.mimawari.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cases of a check, as a Markdown table that anybody can read: one row a case, its columns named in the first row. */
record CaseTable(List<Map<String, String>> rows) {

    /** The file lies in the test resources, in the folder of the check's package, and is named after its id. */
    static CaseTable of(Check<?> check) {
        String name = check.info().id() + ".md";
        try (InputStream in = check.getClass().getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError(
                        "no table of cases: " + check.getClass().getPackageName() + "/" + name);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseTable of(String markdown) {
        List<List<String>> cells = markdown.lines()
                .filter(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(CaseTable::cells)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : cells.subList(1, cells.size())) {
            rows.add(named(cells.get(0), row));
        }
        return new CaseTable(List.copyOf(rows));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static Map<String, String> named(List<String> names, List<String> row) {
        if (names.size() != row.size()) {
            throw new AssertionError("a row has " + row.size() + " cells, not " + names.size() + ": " + row);
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), row.get(i));
        }
        return named;
    }
}
