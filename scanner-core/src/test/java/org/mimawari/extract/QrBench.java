package org.mimawari.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.extract.pdf.PdfReader;
import org.mimawari.extract.pdf.Told;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** Counts how many QR codes are found in real photographs and on flyers, and what it costs. Not part of the tests; run by hand (docs/reading.md). */
public final class QrBench {
    private final QrReader codes = new QrReader();

    private QrBench() {}

    public static void main(String[] args) throws IOException {
        QrBench bench = new QrBench();
        bench.photographs(Corpora.folder("qr/zxing").orElseThrow());
        bench.flyers(Corpora.folder("qr/flyers").orElseThrow());
    }

    private void photographs(Path folder) throws IOException {
        TreeMap<String, int[]> sets = new TreeMap<>();
        List<Long> costs = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Path file : Corpora.files(folder, ".png", ".jpg", ".gif")) {
            BufferedImage image = ImageIO.read(file.toFile());
            long before = cpu();
            Set<String> found = codes.read(image).stream().map(QrCode::text).collect(Collectors.toSet());
            costs.add(cpu() - before);
            String set = folder.relativize(file).getName(0).toString();
            int[] count = sets.computeIfAbsent(set, none -> new int[2]);
            count[1]++;
            boolean negative = set.startsWith("falsepositives");
            boolean right = negative ? found.isEmpty() : matches(file, found);
            count[0] += right ? 1 : 0;
            if (!right) {
                lost.add(folder.relativize(file).toString());
            }
        }
        sets.forEach((set, count) -> System.out.println(set + " " + count[0] + "/" + count[1]));
        System.out.println("photographs: mean CPU ms " + mean(costs) + ", wrong: " + lost);
    }

    private static boolean matches(Path file, Set<String> found) throws IOException {
        String name = file.toString().replaceAll("\\.[a-z]+$", "");
        for (String ending : new String[] {".txt", ".bin"}) {
            Path truth = Path.of(name + ending);
            if (Files.exists(truth)) {
                return found.contains(Files.readString(
                        truth, ending.equals(".txt") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
            }
        }
        return !found.isEmpty();
    }

    private void flyers(Path folder) throws IOException {
        PdfReader reader = new PdfReader(codes);
        int there = 0;
        int found = 0;
        int extra = 0;
        List<Long> costs = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("truth.tsv"))) {
            String[] cells = line.split("\t", -1);
            Path file = folder.resolve(cells[0]);
            if (!Files.exists(file)) {
                continue;
            }
            Set<String> truth = new TreeSet<>();
            for (String address : cells[2].split(" ", -1)) {
                truth.add(PublicUrl.of(address).address());
            }
            long before = cpu();
            Set<String> got = addresses(Told.reading(
                    reader,
                    new Body(Files.readAllBytes(file), "", true),
                    PublicUrl.of("https://www.city.aozora.example/a.pdf")));
            costs.add(cpu() - before);
            there += truth.size();
            long right = truth.stream().filter(got::contains).count();
            found += (int) right;
            extra += (int)
                    got.stream().filter(address -> !truth.contains(address)).count();
            if (right < truth.size()) {
                lost.add(cells[0] + " " + right + "/" + truth.size());
            }
        }
        System.out.println("flyers: " + found + "/" + there + ", not in truth " + extra + ", mean CPU ms " + mean(costs)
                + ", lost: " + lost);
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

    /** Of the whole process, because PDF files are read in threads of their own. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String mean(List<Long> nanos) {
        return String.format(
                Locale.ROOT, "%.1f", nanos.stream().mapToLong(n -> n).average().orElse(0) / 1e6);
    }
}
