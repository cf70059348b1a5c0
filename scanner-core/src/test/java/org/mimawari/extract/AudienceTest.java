package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.term.Audience;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/** The words around a link say whom it is meant for: {@code audience.tsv} tells for pieces of pages what a webmaster would mean. */
class AudienceTest {
    private static final PublicUrl PAGE = PublicUrl.of("https://www.city.aozora.example/a.html");

    private final HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));

    private List<Audience> audiences(String html) {
        Body body = new Body(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", true);
        return ((ReadResult.Read<Reading>) reader.read(body, PAGE))
                .value().links().stream()
                        .filter(link -> link.via() != Via.IMAGE)
                        .map(FoundLink::audience)
                        .toList();
    }

    private static List<String> rows() {
        try (InputStream in = AudienceTest.class.getResourceAsStream("audience.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLinkIsMeantForWhomAWebmasterWouldSay() {
        return rows().stream().map(row -> {
            String[] cells = row.split("\t", 2);
            List<Audience> expected =
                    Arrays.stream(cells[0].split(" ")).map(Audience::valueOf).toList();
            return DynamicTest.dynamicTest(row, () -> assertThat(audiences("<!DOCTYPE html><body>" + cells[1]))
                    .isEqualTo(expected));
        });
    }
}
