package org.mimawari.derive;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mimawari.content.Body;
import org.mimawari.content.TableJudge;
import org.mimawari.extract.CsvRows;
import org.mimawari.personal.NameDictionary;

/**
 * Measures how many bytes of CSV are judged in a second of processor time, from the bytes to the verdict: tables that are published on purpose, invented and, if there is a folder of them, real ones. Not part of the tests: {@code ./bench --people} runs it.
 */
public final class RecordListSpeed {
    private static final int LARGE = 4_000_000;
    private static final int SMALL = 20_000;
    private static final long AT_LEAST_NANOS = 1_000_000_000L;

    private final TableLook look = new TableLook(new NameDictionary());
    private final CsvRows reader = new CsvRows(2_000_000);

    private RecordListSpeed() {}

    /** @param args the folder of published tables, if there is one */
    public static void main(String[] args) throws IOException {
        RecordListSpeed speed = new RecordListSpeed();
        LeakTables lists = new LeakTables(new InventedPeople(any -> true, 1), LeakTables.LOOK_ALIKES);
        for (String kind : List.of("指定避難所", "年齢別人口", "医療機関一覧")) {
            speed.measure(kind + ", large", List.of(speed.invented(lists, kind, LARGE)));
            speed.measure(kind + ", small", List.of(speed.invented(lists, kind, SMALL)));
        }
        LeakTables leaks = new LeakTables(new InventedPeople(any -> true, 1));
        speed.measure("applicants (a leak), large", List.of(speed.invented(leaks, "applicants", LARGE)));
        speed.measure("applicants (a leak), small", List.of(speed.invented(leaks, "applicants", SMALL)));
        if (args.length > 0) {
            speed.published(Path.of(args[0]));
        }
    }

    private byte[] invented(LeakTables lists, String kind, int size) {
        StringBuilder out = new StringBuilder(size + 1_000);
        for (List<String> row : lists.table(kind, Layout.HEADINGS, 300)) {
            out.append(String.join(",", row)).append("\r\n");
        }
        int head = out.indexOf("\r\n") + 2;
        int end = out.length();
        while (out.length() < size) {
            out.append(out, head, end);
        }
        return out.substring(0, Math.min(out.length(), Math.max(size, 1))).getBytes(StandardCharsets.UTF_8);
    }

    private void published(Path folder) throws IOException {
        List<byte[]> small = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file :
                    all.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 100_000) {
                    measure(file.getFileName().toString(), List.of(bytes));
                } else {
                    small.add(bytes);
                }
            }
        }
        measure(small.size() + " small files", small);
    }

    private void measure(String name, List<byte[]> files) {
        run(files, AT_LEAST_NANOS / 2);
        double bytesPerSecond = run(files, AT_LEAST_NANOS);
        int size = files.stream().mapToInt(bytes -> bytes.length).sum();
        System.out.printf(
                Locale.ROOT,
                "%-50s %9d bytes %8.1f MB/s %9.3f ms each%n",
                name,
                size,
                bytesPerSecond / 1e6,
                1_000.0 * size / bytesPerSecond / files.size());
    }

    /** Of the whole process, the compiler and the collector of memory included: others may share the machine. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private double run(List<byte[]> files, long atLeast) {
        long start = cpuNanos();
        long bytes = 0;
        long people = 0;
        while (cpuNanos() - start < atLeast) {
            for (byte[] file : files) {
                TableJudge tally = new JudgedTable(look);
                reader.feed(new Body(file, "text/csv", true), tally);
                people += tally.people();
                bytes += file.length;
            }
        }
        if (people < 0) {
            throw new IllegalStateException();
        }
        return bytes * 1e9 / (cpuNanos() - start);
    }
}
