package org.mimawari.extract.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mimawari.content.Body;
import org.mimawari.extract.Corpora;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.term.Cause;
import org.mimawari.term.Concealment;
import org.mimawari.term.PublicUrl;

/** Reads every spreadsheet of the corpora: whether it could be read, the time, what was hidden in it. Not part of the tests; run by hand (docs/documents.md). */
public final class SheetBench {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/meibo.xlsx");
    private final DocumentReaders readers = BuiltInReaders.all();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(String file, DocumentFormat format, String result, double ms, String hidden) {}

    /** What the names of files promise. */
    private static final Map<String, Concealment> PROMISES = Map.of(
            ".*veryhidden.*", Concealment.VERY_HIDDEN_SHEET,
            ".*sheetsonehidden.*", Concealment.HIDDEN_SHEET,
            ".*hidden-rows.*", Concealment.HIDDEN_ROW,
            ".*comment.*", Concealment.COMMENT,
            ".*pivot.*", Concealment.PIVOT_CACHE,
            ".*autofilter.*", Concealment.FILTERED_ROW,
            ".*(embeddedobj|embeded|attachment).*", Concealment.EMBEDDED_FILE,
            ".*(multibook|external|extralink).*", Concealment.EXTERNAL_CACHE,
            ".*revision.*", Concealment.TRACKED_CHANGE);

    private SheetBench() {}

    public static void main(String[] args) throws IOException {
        SheetBench bench = new SheetBench();
        List<Path> files = new ArrayList<>();
        for (String folder : new String[] {"office/poi", "office/fastexcel", "office/tika"}) {
            files.addAll(Corpora.files(Corpora.folder(folder).orElseThrow(), ""));
        }
        files.forEach(bench::warm);
        for (Path file : files) {
            bench.read(file, Files.readAllBytes(file));
        }
        bench.print();
    }

    private void promises() {
        List<String> missed = new ArrayList<>();
        int promised = 0;
        for (Row row : rows) {
            for (Map.Entry<String, Concealment> promise : PROMISES.entrySet()) {
                if (row.file().toLowerCase(Locale.ROOT).matches(promise.getKey())) {
                    promised++;
                    if (!row.hidden().contains(promise.getValue().name())) {
                        missed.add(row.file() + " " + promise.getValue());
                    }
                }
            }
        }
        System.out.println("promised by names: " + promised + ", not found: " + missed);
    }

    private void warm(Path file) {
        if (rows.size() == 0 && file.toString().endsWith("sample.xlsx")) {
            readers.read(new Body(Corpora.bytes(file), "", true), URL, new Told(), Allowance.usual());
        }
    }

    private static boolean isSheet(Path file, DocumentFormat format) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean named = name.matches(".*\\.(xls|xlsx|xlsm|xlsb|xltx|ods|csv)") || name.startsWith("bigsst");
        return named
                || switch (format) {
                    case XLSX, XLSB, XLS, ODS, CSV -> true;
                    default -> false;
                };
    }

    private void read(Path file, byte[] bytes) {
        Body body = new Body(bytes, "", true);
        DocumentFormat format = DocumentFormat.of(body);
        if (!isSheet(file, format)) {
            return;
        }
        Told told = new Told();
        long before = System.nanoTime();
        String result;
        try {
            result = result(readers.read(body, URL, told, Allowance.usual()));
        } catch (RuntimeException | Error thrown) {
            result = "THROWN " + thrown;
        }
        double ms = (System.nanoTime() - before) / 1e6;
        told.hidden().remove(Concealment.NONE);
        counts.merge(format + " " + result.replaceAll("[0-9]+", "n"), 1, Integer::sum);
        rows.add(new Row(file.getFileName().toString(), format, result, ms, told.hidden() + " " + told.rows()));
    }

    private static String result(ReadResult<DocumentExtent> result) {
        if (result instanceof ReadResult.Read<DocumentExtent> read) {
            return "read " + read.value().pages()
                    + (read.value().unread() > 0 ? " unread " + read.value().unread() : "");
        }
        return result instanceof ReadResult.Failed<DocumentExtent> failed
                ? failed.cause().toString()
                : Cause.UNREADABLE.toString();
    }

    private void print() {
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-60s %-8s %-18s %7.1f ms  %s%n",
                    row.file(),
                    row.format(),
                    row.result(),
                    row.ms(),
                    row.hidden());
        }
        promises();
        counts.forEach((what, count) -> System.out.println(count + " " + what));
        double all = rows.stream().mapToDouble(Row::ms).sum();
        Row slowest = rows.stream().max(Comparator.comparingDouble(Row::ms)).orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%d files, %.1f s, slowest %s %.0f ms%n",
                rows.size(),
                all / 1000,
                slowest.file(),
                slowest.ms());
    }
}
