package org.mimawari.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.extract.pdf.PdfReader;
import org.mimawari.extract.pdf.Told;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * Counts how many QR codes are found in real photographs and on flyers, how many are seen that are not there, and what it costs, for ZXing alone and for the reader of the
 * program in the same run. Not part of the tests; run by hand (docs/reading.md). The first round also pays for loading and compiling.
 */
public final class QrBench {
    private static final int ROUNDS = 2;
    private static final float PAGE_DPI = 200;

    private final QrReader reader = new QrReader();
    private final Map<String, Function<BufferedImage, Set<String>>> ways = new LinkedHashMap<>();

    private QrBench() {
        ways.put("ZXing alone", new ZxingAlone()::read);
        ways.put(
                "Mimawari",
                image -> reader.read(image).stream().map(QrCode::text).collect(Collectors.toSet()));
    }

    public static void main(String[] args) throws IOException {
        QrBench bench = new QrBench();
        JavaGraphics.prepare();
        for (int round = 1; round <= ROUNDS; round++) {
            bench.photographs(Corpora.folder("qr/zxing").orElseThrow(), round);
        }
        bench.drawn(Corpora.folder("qr/flyers").orElseThrow());
        bench.files(Corpora.folder("qr/flyers").orElseThrow());
    }

    /** Photographs without a code and codes of other kinds are counted for what is wrong. */
    private void photographs(Path folder, int round) throws IOException {
        Map<String, QrScore> with = scores("photographs with a code, round " + round);
        Map<String, QrScore> without = scores("photographs without, round " + round);
        for (Path file : Corpora.files(folder, ".png", ".jpg", ".gif")) {
            String name = folder.relativize(file).toString();
            boolean there = name.startsWith("qrcode") || name.startsWith("multi");
            BufferedImage image = ImageIO.read(file.toFile());
            for (String way : ways.keySet()) {
                long before = threadCpu();
                Set<String> got = ways.get(way).apply(image);
                long cost = threadCpu() - before;
                (there ? with : without).get(way).add(name, there ? truth(file, got) : Set.of(), got, cost);
            }
        }
        with.values().forEach(System.out::println);
        without.values().forEach(System.out::println);
    }

    private Map<String, QrScore> scores(String of) {
        Map<String, QrScore> scores = new LinkedHashMap<>();
        ways.keySet().forEach(way -> scores.put(way, new QrScore(of + ", " + way)));
        return scores;
    }

    /** One picture has no text beside it: whatever is read of it counts. */
    private static Set<String> truth(Path file, Set<String> got) throws IOException {
        String name = file.toString().replaceAll("\\.[a-z]+$", "");
        for (String ending : new String[] {".txt", ".bin"}) {
            Path truth = Path.of(name + ending);
            if (Files.exists(truth)) {
                return Set.of(Files.readString(
                        truth, ending.equals(".txt") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
            }
        }
        return got.isEmpty() ? Set.of("?") : got;
    }

    /** Pages that are drawn already: what looking at them costs. */
    private void drawn(Path folder) throws IOException {
        Map<String, QrScore> scores = scores("flyers drawn at " + PAGE_DPI + " dpi");
        for (Map.Entry<Path, Set<String>> flyer : flyers(folder).entrySet()) {
            BufferedImage page = firstPage(flyer.getKey());
            for (String way : ways.keySet()) {
                long before = threadCpu();
                Set<String> got = ways.get(way).apply(page);
                scores.get(way).add(name(flyer.getKey()), flyer.getValue(), got, threadCpu() - before);
            }
        }
        scores.values().forEach(System.out::println);
    }

    private static BufferedImage firstPage(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFRenderer(document).renderImageWithDPI(0, PAGE_DPI, ImageType.GRAY);
        }
    }

    /** Whole files. The cost is that of the whole process, because PDF files are read in threads of their own. */
    private void files(Path folder) throws IOException {
        PdfReader files = new PdfReader(reader);
        QrScore score = new QrScore("flyers as PDF files, text and links included");
        for (Map.Entry<Path, Set<String>> flyer : flyers(folder).entrySet()) {
            Body body = new Body(Files.readAllBytes(flyer.getKey()), "", true);
            long before = processCpu();
            Set<String> got =
                    addresses(Told.reading(files, body, PublicUrl.of("https://www.city.aozora.example/a.pdf")));
            Set<String> truth = flyer.getValue().stream()
                    .map(address -> PublicUrl.of(address).address())
                    .collect(Collectors.toSet());
            score.add(name(flyer.getKey()), truth, got, processCpu() - before);
        }
        System.out.println(score);
    }

    /** Those that are there, with the texts of their codes. */
    private static Map<Path, Set<String>> flyers(Path folder) throws IOException {
        Map<Path, Set<String>> flyers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("truth.tsv"))) {
            String[] cells = line.split("\t", -1);
            Path file = folder.resolve(cells[0]);
            if (Files.exists(file)) {
                flyers.put(file, new TreeSet<>(Arrays.asList(cells[2].split(" ", -1))));
            }
        }
        return flyers;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Set<String> addresses(ReadResult<Reading> result) {
        return result instanceof ReadResult.Read<Reading> read
                ? read.value().links().stream()
                        .filter(link -> link.via() == Via.QR_IN_PDF)
                        .map(FoundLink::to)
                        .map(PublicUrl::address)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static long threadCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
