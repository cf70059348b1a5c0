package org.mimawari.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.mimawari.content.Body;
import org.mimawari.extract.Corpora;
import org.mimawari.extract.Damage;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.document.Allowance;
import org.mimawari.extract.document.DocumentExtent;
import org.mimawari.extract.pdf.PdfLimits;
import org.mimawari.extract.pdf.PdfReader;
import org.mimawari.extract.pdf.Told;
import org.mimawari.term.PublicUrl;

/**
 * Reads every PDF file of the corpora and tells what became of each and what it cost: text and facts alone ("text", then pdftotext in the same run), or with pages drawn, whole, cut in half
 * or with bytes changed. Not part of the tests (docs/reading.md). Needs poppler-utils and GNU time for the comparison.
 */
public final class PdfBench {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/a.pdf");
    private static final int SLOWEST = 8;

    private final TreeMap<String, Integer> outcomes = new TreeMap<>();
    private final TreeMap<String, Integer> hidden = new TreeMap<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    private PdfBench() {}

    private record Run(String name, long millis) {}

    private record Cost(double seconds, long peakKilobytes) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String how = args.length == 0 ? "text" : args[0];
        List<Path> files = Corpora.files(Corpora.folder("pdf").orElseThrow(), ".pdf");
        PdfBench bench = new PdfBench();
        Cost own = bench.read(files, how);
        bench.tell(how, own);
        if (how.equals("text")) {
            Cost peer = pdftotext(files);
            System.out.printf(
                    Locale.ROOT,
                    "%d files; processor, start of Java included: mimawari %.1f s, pdftotext %.1f s, ratio %.2f; most memory: %d MB, %d MB%n",
                    files.size(),
                    own.seconds(),
                    peer.seconds(),
                    own.seconds() / peer.seconds(),
                    own.peakKilobytes() / 1024,
                    peer.peakKilobytes() / 1024);
        }
    }

    private Cost read(List<Path> files, String how) throws IOException {
        boolean text = how.equals("text");
        Damage damage = text ? Damage.WHOLE : Damage.valueOf(how.toUpperCase(Locale.ROOT));
        PdfLimits limits = text ? new PdfLimits(500, 0, 9_000_000, Duration.ofSeconds(20)) : PdfLimits.USUAL;
        PdfReader reader = new PdfReader(new QrReader(), limits);
        for (Path file : files) {
            byte[] bytes = damage.applied(Corpora.bytes(file));
            long before = System.nanoTime();
            Told told = new Told();
            ReadResult<DocumentExtent> result = reader.read(new Body(bytes, "", true), URL, told, Allowance.usual());
            runs.add(new Run(file.getFileName().toString(), (System.nanoTime() - before) / 1_000_000));
            String outcome = outcome(result, text);
            outcomes.merge(outcome, 1, Integer::sum);
            told.hidden().forEach(kind -> hidden.merge(kind.name(), 1, Integer::sum));
            if (!outcome.equals("read") && damage == Damage.WHOLE) {
                failed.add(file.getFileName() + "=" + outcome);
            }
        }
        long cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return new Cost(cpu / 1e9, peak());
    }

    /** No page is drawn for text alone, so that none counts as read. */
    private static String outcome(ReadResult<DocumentExtent> result, boolean text) {
        if (result instanceof ReadResult.Read<DocumentExtent> read) {
            return text || read.value().unread() == 0 ? "read" : "read in part";
        }
        return ((ReadResult.Failed<DocumentExtent>) result).cause().name();
    }

    /** The most memory that this process ever had. */
    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    private void tell(String how, Cost cost) {
        runs.sort(Comparator.comparingLong(Run::millis).reversed());
        System.out.println(how + ": " + outcomes + ", slowest ms " + runs.subList(0, Math.min(SLOWEST, runs.size())));
        System.out.printf(
                Locale.ROOT, "processor %.1f s, most memory %d MB%n", cost.seconds(), cost.peakKilobytes() / 1024);
        System.out.println("files with something hidden: " + hidden + "; not read whole: " + failed);
    }

    private static Cost pdftotext(List<Path> files) throws IOException, InterruptedException {
        Path measured = Files.createTempFile("pdftotext", ".txt");
        double seconds = 0;
        long peak = 0;
        try {
            for (Path file : files) {
                new ProcessBuilder(
                                "/usr/bin/time",
                                "-q",
                                "-o",
                                measured.toString(),
                                "-f",
                                "%U %S %M",
                                "timeout",
                                "20",
                                "pdftotext",
                                file.toString(),
                                "/dev/null")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                String[] cells = Files.readString(measured, StandardCharsets.US_ASCII)
                        .strip()
                        .split(" ", -1);
                seconds += Double.parseDouble(cells[0]) + Double.parseDouble(cells[1]);
                peak = Math.max(peak, Long.parseLong(cells[2]));
            }
        } finally {
            Files.delete(measured);
        }
        return new Cost(seconds, peak);
    }
}
