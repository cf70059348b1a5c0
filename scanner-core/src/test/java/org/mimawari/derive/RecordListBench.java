package org.mimawari.derive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mimawari.content.Body;
import org.mimawari.content.SiteText;
import org.mimawari.extract.CsvRows;
import org.mimawari.personal.NameDictionary;

/**
 * Measures the judgement of tables on invented leaks, on invented lists that are published on purpose, and on tables that public bodies publish. Not part of the tests: {@code ./bench --people} runs it (docs/people.md).
 */
public final class RecordListBench {
    static final Predicate<String> HALF = name -> (name.hashCode() & 1) == 0;
    private static final int[] SIZES = {3, 8, 17, 44, 89};

    private final long seed;

    private RecordListBench(long seed) {
        this.seed = seed;
    }

    /** @param args a number from which the people are drawn; the folder of published tables, if there is one */
    public static void main(String[] args) throws IOException {
        RecordListBench bench = new RecordListBench(args.length > 0 ? Long.parseLong(args[0]) : 1);
        NameDictionary half = new NameDictionary(HALF);
        bench.leaks(LeakTables.LEAKS, Layout::isOneOfTheFirst, half);
        bench.leaks(LeakTables.WIDE, layout -> true, half);
        bench.leaks(LeakTables.SECOND, layout -> true, half);
        bench.leaks(LeakTables.THIRD, layout -> true, half);
        bench.lookAlikes(LeakTables.LOOK_ALIKES);
        bench.lookAlikes(LeakTables.SECOND_LOOK_ALIKES);
        bench.lookAlikes(LeakTables.THIRD_LOOK_ALIKES);
        if (args.length > 1) {
            published(Path.of(args[1]));
        }
    }

    /** @param known half of the names; the people have the other half */
    private void leaks(String file, Predicate<Layout> layouts, NameDictionary known) {
        TableLook look = new TableLook(known);
        LeakTables leaks = new LeakTables(new InventedPeople(HALF.negate(), seed), file);
        Map<String, LeakScore> scores = new TreeMap<>();
        for (String kind : leaks.kinds()) {
            for (Layout layout : Layout.values()) {
                for (int size : layouts.test(layout) ? SIZES : new int[0]) {
                    List<List<String>> table = leaks.table(kind, layout, size);
                    for (String group : groups(kind, layout)) {
                        scores.computeIfAbsent(group, none -> new LeakScore(look))
                                .add(kind + ", " + layout, table);
                    }
                }
            }
        }
        say("%n%s, names that the dictionary does not know%n", file);
        scores.forEach((group, score) -> say("  %-34s %s%n", group, score));
        missed("with headings, no alert", scores.get("all with headings").notAlert());
        missed("without, not even suspected", scores.get("all without").notAtAll());
    }

    private static List<String> groups(String kind, Layout layout) {
        List<String> groups = new ArrayList<>(
                List.of(layout.hasHeadings() ? "all with headings" : "all without", "layout " + layout));
        if (LeakTables.isGrave(kind)) {
            groups.add("all that the law protects most");
        }
        return groups;
    }

    private static void missed(String title, List<String> names) {
        Map<String, Integer> times = new TreeMap<>();
        names.forEach(name -> times.merge(name, 1, Integer::sum));
        say("  %s:%n", title);
        times.forEach((name, n) -> say("    %d times %s%n", n, name));
    }

    private void lookAlikes(String file) {
        LeakTables tables = new LeakTables(new InventedPeople(any -> true, seed), file);
        TableLook look = new TableLook(new NameDictionary());
        LeakScore titled = new LeakScore(look);
        LeakScore plain = new LeakScore(look);
        LeakScore bare = new LeakScore(look);
        for (String kind : tables.kinds()) {
            for (int size : SIZES) {
                titled.add(kind + ", title above, " + size, tables.titled(kind, size));
                plain.add(kind + ", headings, " + size, tables.table(kind, Layout.HEADINGS, size));
                bare.add(kind + ", no headings, " + size, tables.table(kind, Layout.NO_HEADINGS, size));
            }
        }
        tell(file + " with title and headings", titled);
        tell(file + " with headings", plain);
        tell(file + " without either", bare);
    }

    private static void tell(String title, LeakScore score) {
        say("%n%-40s %s%n", title, score);
        score.told().forEach(one -> say("    %s%n", one));
    }

    private static void published(Path folder) throws IOException {
        TableLook look = new TableLook(new NameDictionary());
        for (int leftOut = 0; leftOut < 2; leftOut++) {
            LeakScore score = new LeakScore(look);
            for (Path file : files(folder)) {
                for (List<List<String>> sheet : sheets(file)) {
                    score.add(
                            folder.relativize(file).toString(),
                            sheet.subList(Math.min(leftOut, sheet.size()), sheet.size()));
                }
            }
            tell("published on purpose, first " + leftOut + " rows left out", score);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*[.](?:xlsx|csv)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<List<List<String>>> sheets(Path file) throws IOException {
        if (file.toString().endsWith(".xlsx")) {
            return Workbook.sheets(file);
        }
        List<List<String>> rows = new ArrayList<>();
        new CsvRows()
                .feed(
                        new Body(Files.readAllBytes(file), "text/csv", true),
                        ',',
                        row -> rows.add(row.stream().map(SiteText::raw).toList()));
        return List.of(rows);
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, line, values);
    }
}
