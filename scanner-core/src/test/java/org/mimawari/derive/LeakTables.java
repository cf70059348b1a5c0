package org.mimawari.derive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.mimawari.derive.InventedPeople.Person;

/** Makes tables such as have leaked: what stood in the published cases, with invented people, in the forms in which offices keep them. */
final class LeakTables {

    /** How a table is laid out. */
    enum Layout {
        HEADINGS,
        TITLE_ABOVE,
        TWO_LINES,
        SHUFFLED,
        NAMES_IN_ONE,
        MERGED_CELLS,
        NO_HEADINGS
    }

    /** What a column holds. */
    private record Column(String heading, Function<Person, String> cell) {}

    private final InventedPeople people;
    private final Map<String, List<Column>> kinds = new LinkedHashMap<>();

    LeakTables(InventedPeople people) {
        this.people = people;
        try (InputStream in = Objects.requireNonNull(LeakTables.class.getResourceAsStream("leaks.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] cells) {
        List<Column> columns = new ArrayList<>();
        for (String cell : Arrays.asList(cells).subList(1, cells.length)) {
            String[] sides = cell.split("=");
            columns.add(new Column(sides[0], person -> person.cell(sides[1], people)));
        }
        kinds.put(cells[0], columns);
    }

    List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    static boolean isGrave(String kind) {
        return List.of("bank", "care", "disability", "my number", "health").contains(kind);
    }

    List<List<String>> table(String kind, Layout layout, int rows) {
        List<Column> columns = new ArrayList<>(kinds.get(kind));
        if (layout == Layout.SHUFFLED) {
            Collections.shuffle(columns, people.random());
        }
        List<List<String>> table = new ArrayList<>();
        addHead(table, columns, layout);
        String group = "";
        for (int row = 0; row < rows; row++) {
            Person person = people.person();
            List<String> cells = new ArrayList<>();
            for (Column column : columns) {
                String cell = column.cell().apply(person);
                cells.add(layout == Layout.NAMES_IN_ONE ? cell.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "") : cell);
            }
            if (layout == Layout.MERGED_CELLS) {
                group = row % 5 == 0 ? "第" + (row / 5 + 1) + "班" : "";
                cells.add(0, group);
            }
            table.add(cells);
        }
        return table;
    }

    private static void addHead(List<List<String>> table, List<Column> columns, Layout layout) {
        List<String> head =
                new ArrayList<>(columns.stream().map(Column::heading).toList());
        if (layout == Layout.NO_HEADINGS) {
            return;
        }
        if (layout == Layout.TITLE_ABOVE) {
            table.add(List.of("令和8年度 参加者について", "", ""));
            table.add(List.of("", "", ""));
        }
        if (layout == Layout.MERGED_CELLS) {
            head.add(0, "班");
        }
        table.add(head);
        if (layout == Layout.TWO_LINES) {
            List<String> second = new ArrayList<>(Collections.nCopies(head.size(), ""));
            table.add(second);
        }
    }
}
