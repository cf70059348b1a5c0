package org.mimawari.derive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mimawari.derive.InventedPeople.Person;

/** Makes tables such as have leaked, or such as are published on purpose: invented people, in the forms in which offices keep them. Kinds and their columns are in the files named in {@link #LEAKS} and beside. */
final class LeakTables {
    static final String LEAKS = "leaks.tsv";
    static final String WIDE = "leaks-wide.tsv";
    static final String SECOND = "leaks-second.tsv";
    static final String THIRD = "leaks-third.tsv";
    static final String LOOK_ALIKES = "look-alikes.tsv";
    static final String SECOND_LOOK_ALIKES = "look-alikes-second.tsv";
    static final String THIRD_LOOK_ALIKES = "look-alikes-third.tsv";

    private static final List<String> GRAVE = List.of("bank", "care", "disability", "my number", "health");

    /** @param cell a word that {@link InventedPeople} knows, or texts */
    record Column(String heading, String cell) {}

    private final InventedPeople people;
    private final Map<String, List<Column>> kinds = new LinkedHashMap<>();

    LeakTables(InventedPeople people) {
        this(people, LEAKS);
    }

    LeakTables(InventedPeople people, String file) {
        this.people = people;
        try (InputStream in = Objects.requireNonNull(LeakTables.class.getResourceAsStream(file))) {
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
            String[] sides = cell.split("=", 2);
            columns.add(new Column(sides[0], sides[1]));
        }
        kinds.put(cells[0], columns);
    }

    List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /** Whether the law protects most what stands in it. */
    static boolean isGrave(String kind) {
        return GRAVE.contains(kind) || kind.endsWith("!");
    }

    List<List<String>> table(String kind, Layout layout, int rows) {
        List<Column> columns = layout.columns(kinds.get(kind), people.random());
        List<String> headings = columns.stream().map(Column::heading).toList();
        List<List<String>> records = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Person person = people.person();
            records.add(columns.stream()
                    .map(column -> person.cell(column.cell(), people))
                    .toList());
        }
        return layout.table(headings, records);
    }

    /** With its title, which is the kind, above the headings. */
    List<List<String>> titled(String kind, int rows) {
        List<List<String>> table = new ArrayList<>(table(kind, Layout.HEADINGS, rows));
        table.add(0, List.of(kind, "", ""));
        return table;
    }
}
