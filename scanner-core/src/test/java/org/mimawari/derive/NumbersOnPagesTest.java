package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mimawari.content.Body;
import org.mimawari.content.PeopleSign;
import org.mimawari.content.Reading;
import org.mimawari.extract.HtmlReader;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.site.Holding;
import org.mimawari.site.NumberTally;
import org.mimawari.site.Page;
import org.mimawari.term.DataKind;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/** What the pages beside this class tell of numbers of single people, in a page of a town with its navigation and foot. Their names say whether there are any. All people and numbers are invented. */
class NumbersOnPagesTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/page.html");
    private static final String BEFORE = """
            <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>青空市</title></head><body>
            <header><h1>青空市</h1><nav><ul><li><a href="/">トップ</a></li><li><a href="/kifu">ふるさと納税</a></li>
            <li><a href="/mynumber">マイナンバー</a></li><li><a href="/rei">記入例</a></li></ul></nav></header><main>
            """;
    private static final String AFTER = """
            </main><footer><p>青空市役所 法人番号 7000020132217</p><p>〒000-0000 青空市緑町1-1 電話：03-0000-0000</p></footer></body></html>
            """;

    private final HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));
    private final SiteFacts facts = new SiteFacts(new PersonalJudge());

    private Reading reading(Body body) {
        if (reader.read(body, URL) instanceof ReadResult.Read<Reading> read) {
            return read.value();
        }
        throw new AssertionError("a page could not be read");
    }

    private static Body body(String content) {
        return new Body((BEFORE + content + AFTER).getBytes(StandardCharsets.UTF_8), "text/html", true);
    }

    private Page page(String content) {
        Body body = body(content);
        return facts.page(URL, reading(body), body);
    }

    private Stream<DynamicTest> each(String beginning, Consumer<Page> claim) throws IOException, URISyntaxException {
        Path folder = Path.of(NumbersOnPagesTest.class.getResource("numbers").toURI());
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> pages = all.filter(page -> page.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList();
            assertThat(pages).hasSizeGreaterThan(10);
            return pages.stream()
                    .map(path -> DynamicTest.dynamicTest(
                            path.getFileName().toString(), () -> claim.accept(page(Files.readString(path)))));
        }
    }

    private static boolean isTold(Page page) {
        return page.matter().holdings().stream()
                .anyMatch(part -> !part.numbers().isEmpty() || part.tally().people() > 0);
    }

    @TestFactory
    Stream<DynamicTest> numbersOfPeopleAreFound() throws IOException, URISyntaxException {
        return each("found-", page -> assertThat(isTold(page)).as("%s", page).isTrue());
    }

    @TestFactory
    Stream<DynamicTest> whatIsNobodysIsSilent() throws IOException, URISyntaxException {
        return each("silent-", page -> assertThat(page.matter().holdings())
                .extracting(Holding::numbers)
                .allMatch(NumberTally::isEmpty));
    }

    @Test
    void theTableOrTheTextIsNamedInWhichANumberStands() {
        Page page = page(
                "<p>マイナンバー 217421809673</p><h3>控え</h3>" + "<table><tr><th>個人番号</th><td>787789328790</td></tr></table>");
        assertThat(page.matter().holdings())
                .filteredOn(part -> part.numbers().sure().equals(Map.of(DataKind.MY_NUMBER, 1)))
                .extracting(part -> part.place() instanceof Place.PageTable)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aPageWithoutLongNumbersIsReadOnce() {
        assertThat(reading(body("<p>口座番号を正しくお書きください。電話 (03)5678-1234、令和6年4月1日、20240401、〒123-4567、03-1234-5678</p>"))
                        .people())
                .isEqualTo(PeopleSign.NONE);
    }

    @Test
    void aPageWithOneLongNumberIsLookedInto() {
        for (String number :
                List.of("5629184", "787789328790", "7877 8932 8790", "４５３９－１４８８－０３４３－６４６７", "4182-593706")) {
            assertThat(reading(body("<p>番号は " + number + "</p>")).people())
                    .as(number)
                    .isEqualTo(PeopleSign.NUMBER);
        }
    }
}
