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
import org.mimawari.content.SiteText;
import org.mimawari.derive.LeakTables.Layout;
import org.mimawari.personal.NameDictionary;

/**
 * Measures the judgement of tables on invented leaks and on tables that public bodies publish on purpose. Not part of the tests; run by hand (docs/people.md).
 */
public final class RecordListBench {
    private static final Predicate<String> HALF = name -> (name.hashCode() & 1) == 0;
    private static final int[] SIZES = {3, 8, 17, 44, 89};

    private RecordListBench() {}

    /** @param args the folder of published tables */
    public static void main(String[] args) throws IOException {
        leaks("names that the dictionary does not know", new NameDictionary(HALF));
        leaks("names that it knows", new NameDictionary());
        if (args.length > 0) {
            published(Path.of(args[0]), 0);
            published(Path.of(args[0]), 1);
        }
    }

    private static void leaks(String title, NameDictionary known) {
        TableLook look = new TableLook(known);
        LeakTables leaks = new LeakTables(new InventedPeople(HALF.negate(), 1));
        say("%n%s%n%-28s %22s %30s%n", title, "", "with headings", "without");
        for (String kind : leaks.kinds()) {
            int[] with = new int[3];
            int[] without = new int[3];
            for (Layout layout : Layout.values()) {
                for (int size : SIZES) {
                    note(look, leaks.table(kind, layout, size), layout == Layout.NO_HEADINGS ? without : with);
                }
            }
            say(
                    "%-28s alert %3d suspected %3d of %3d   alert %d suspected %d of %d%n",
                    kind, with[0], with[1], with[2], without[0], without[1], without[2]);
        }
    }

    /** Alerts, suspected, all. */
    private static TableTally note(TableLook look, List<List<String>> rows, int[] counts) {
        TableTally tally = new TableTally(look);
        rows.forEach(row -> tally.row(row.stream().map(SiteText::new).toList()));
        tally.settle();
        counts[0] += tally.people() > 0 ? 1 : 0;
        counts[1] += tally.people() == 0 && tally.suspected() > 0 ? 1 : 0;
        counts[2]++;
        return tally;
    }

    private static void published(Path folder, int rowsLeftOut) throws IOException {
        TableLook look = new TableLook(new NameDictionary());
        int[] counts = new int[3];
        Map<String, String> told = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".xlsx")).forEach(files::add);
        }
        for (Path file : files) {
            for (List<List<String>> sheet : Workbook.sheets(file)) {
                TableTally tally = note(look, sheet.subList(Math.min(rowsLeftOut, sheet.size()), sheet.size()), counts);
                if (tally.people() + tally.suspected() > 0) {
                    told.put(
                            folder.relativize(file).toString(),
                            tally.people() + " people, " + tally.suspected() + " suspected of " + tally.rows() + ' '
                                    + tally.byKind().keySet());
                }
            }
        }
        say(
                "%npublished on purpose, first %d rows left out: alert %d suspected %d of %d sheets%n",
                rowsLeftOut, counts[0], counts[1], counts[2]);
        told.forEach((file, what) -> say("%s: %s%n", file, what));
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, line, values);
    }
}
