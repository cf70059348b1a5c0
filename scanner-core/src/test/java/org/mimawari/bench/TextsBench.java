package org.mimawari.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mimawari.content.Body;
import org.mimawari.content.DocumentSink;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.content.TableSink;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.document.DocumentFormat;
import org.mimawari.extract.document.DocumentReaders;
import org.mimawari.scan.document.BuiltInReaders;
import org.mimawari.term.Concealment;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PropertyKind;
import org.mimawari.term.PublicUrl;

/** Reads every text, presentation, archive and picture below folders and prints for each: read or why not, milliseconds, letters, tables, links, what hides how many letters. Not part of the tests; run by hand (docs/documents.md). */
public final class TextsBench {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/file");
    private static final Set<DocumentFormat> MEANT = EnumSet.of(
            DocumentFormat.DOCX,
            DocumentFormat.DOC,
            DocumentFormat.ODT,
            DocumentFormat.RTF,
            DocumentFormat.PPTX,
            DocumentFormat.PPT,
            DocumentFormat.ODP,
            DocumentFormat.ZIP,
            DocumentFormat.IMAGE);

    private final DocumentReaders readers = BuiltInReaders.all();
    private final Map<String, int[]> results = new TreeMap<>();
    private final List<Long> costs = new ArrayList<>();

    private TextsBench() {}

    public static void main(String[] folders) throws IOException {
        TextsBench bench = new TextsBench();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    bench.file(file);
                }
            }
        }
        bench.results.forEach((what, count) -> System.out.println(what + ": " + count[0]));
        long sum = bench.costs.stream().mapToLong(Long::longValue).sum();
        System.out.println("files " + bench.costs.size() + ", CPU ms " + sum + ", slowest "
                + bench.costs.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    private void file(Path file) throws IOException {
        Body body = new Body(Files.readAllBytes(file), "", true);
        DocumentFormat format = DocumentFormat.of(body);
        if (!MEANT.contains(format)) {
            return;
        }
        Seen seen = new Seen();
        long before = cpu();
        ReadResult<DocumentExtent> result = readers.read(body, URL, seen, Allowance.usual());
        long cost = cpu() - before;
        costs.add(cost);
        String outcome = outcome(result);
        results.computeIfAbsent(format + " " + outcome.replaceAll(" of.*", ""), none -> new int[1])[0]++;
        System.out.printf(Locale.ROOT, "%-12s %-16s %5d ms  %s  %s%n", format, outcome, cost, file.getFileName(), seen);
    }

    private static String outcome(ReadResult<DocumentExtent> result) {
        if (result instanceof ReadResult.Read<DocumentExtent> read) {
            return read.value().unread() == 0
                    ? "read"
                    : "in-part of " + read.value().pages();
        }
        return result instanceof ReadResult.Failed<DocumentExtent> failed
                ? failed.cause().toString()
                : "?";
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static final class Seen implements DocumentSink {
        private final Map<Concealment, Long> letters = new EnumMap<>(Concealment.class);
        private final Map<PropertyKind, Integer> properties = new EnumMap<>(PropertyKind.class);
        private int tables;
        private int links;

        @Override
        public Label label(SiteText words) {
            return Label.NONE;
        }

        @Override
        public void leftOut() {}

        @Override
        public void title(SiteText title) {
            // Counted with the properties.
        }

        @Override
        public void link(FoundLink link) {
            links++;
        }

        @Override
        public void text(Place place, Concealment concealment, SiteText words) {
            letters.merge(concealment, (long) words.raw().length(), Long::sum);
        }

        @Override
        public TableSink table(Place place, Concealment concealment, Set<Integer> hiddenColumns) {
            tables++;
            return (cells, row) ->
                    cells.forEach(cell -> text(place, row == Concealment.NONE ? concealment : row, cell));
        }

        @Override
        public void property(PropertyKind kind, SiteText value) {
            properties.merge(kind, 1, Integer::sum);
        }

        @Override
        public void embedded(Place place, Concealment concealment, SiteText name, Body body) {
            throw new IllegalStateException("files within files are read by the readers");
        }

        @Override
        public String toString() {
            return letters + " tables=" + tables + " links=" + links + " " + properties;
        }
    }
}
