package org.mimawari.extract;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.term.PublicUrl;

/**
 * Measures the CPU time of reading the pages of a folder as a stream, and out of jsoup's tree. Not part of the tests (docs/reading.md).
 */
public final class HtmlBench {
    private static final int ROUNDS = 4;

    private HtmlBench() {}

    /** @param args the folder, for example the site that {@code ./bench --keep} leaves */
    public static void main(String[] args) throws IOException {
        List<Body> pages = Corpora.files(Path.of(args[0]), ".html").stream()
                .map(file -> new Body(Corpora.bytes(file), "text/html", true))
                .toList();
        PictureReader pictures = new PictureReader(new QrReader());
        System.out.println(
                pages.size() + " pages, " + pages.stream().mapToLong(Body::size).sum() / pages.size() + " bytes each");
        for (int round = 0; round < ROUNDS; round++) {
            measure("stream", new HtmlReader(pictures), pages);
            measure("tree", new DomReader(pictures), pages);
        }
    }

    private static void measure(String name, ContentReader reader, List<Body> pages) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long links = 0;
        for (int i = 0; i < pages.size(); i++) {
            ReadResult<Reading> result =
                    reader.read(pages.get(i), PublicUrl.of("https://www.city.aozora.example/k/" + i + ".html"));
            links += ((ReadResult.Read<Reading>) result).value().links().size();
        }
        double millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6 / pages.size();
        System.out.println(name + ": " + links / pages.size() + " links, " + String.format(Locale.ROOT, "%.3f", millis)
                + " ms CPU a page");
    }
}
