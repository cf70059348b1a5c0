package org.mimawari.derive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mimawari.content.Body;
import org.mimawari.content.PeopleSign;
import org.mimawari.content.Reading;
import org.mimawari.extract.HtmlReader;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.Page;
import org.mimawari.term.PublicUrl;

/**
 * Measures how many pages of a folder show signs of people and are looked into, and what that costs beside reading them. Not part of the tests; run by hand (docs/people.md).
 */
public final class PageListsBench {
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e6;

    private PageListsBench() {}

    /** @param args the folder, for example the site that {@code ./bench --keep} leaves */
    public static void main(String[] args) throws IOException {
        List<Body> pages;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            pages = all.filter(file -> file.toString().endsWith(".html"))
                    .map(PageListsBench::body)
                    .toList();
        }
        HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));
        SiteFacts facts = new SiteFacts(new PersonalJudge());
        for (int round = 0; round < ROUNDS; round++) {
            measure(pages, reader, facts);
        }
    }

    private static Body body(Path file) {
        try {
            return new Body(Files.readAllBytes(file), "text/html", true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void measure(List<Body> pages, HtmlReader reader, SiteFacts facts) {
        long reading = 0;
        long looking = 0;
        int looked = 0;
        int told = 0;
        for (int i = 0; i < pages.size(); i++) {
            PublicUrl url = PublicUrl.of("https://www.city.aozora.example/k/" + i + ".html");
            long begin = time();
            Reading read = ((ReadResult.Read<Reading>) reader.read(pages.get(i), url)).value();
            long between = time();
            Page page = facts.page(url, read, pages.get(i));
            looking += time() - between;
            reading += between - begin;
            looked += read.people() == PeopleSign.NONE ? 0 : 1;
            told += page.matter().equals(DocumentMatter.NONE) ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d looked into, %d with something personal; reading %.3f, looking %.3f ms CPU a page%n",
                pages.size(),
                looked,
                told,
                reading / NANOS / pages.size(),
                looking / NANOS / pages.size());
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
