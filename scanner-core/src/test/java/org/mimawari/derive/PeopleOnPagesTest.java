package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mimawari.check.HeldPeople;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.extract.HtmlReader;
import org.mimawari.extract.PictureReader;
import org.mimawari.extract.QrReader;
import org.mimawari.extract.ReadResult;
import org.mimawari.site.Holding;
import org.mimawari.site.Page;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;

/** What the pages beside this class tell of people, in a page of a town with its navigation and foot. Their names say what is to be found. */
class PeopleOnPagesTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/page.html");
    private static final String BEFORE = """
            <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>青空市</title></head><body>
            <header><h1>青空市社会福祉協議会</h1><nav><ul><li><a href="/">トップ</a></li><li><a href="/kurashi">くらし</a></li>
            <li><a href="/kosodate">子育て</a></li><li><a href="/fukushi">福祉</a></li></ul></nav></header><main>
            """;
    private static final String AFTER = """
            </main><aside><ul><li><a href="/x1">住所の変更</a></li><li><a href="/x2">マイナンバー</a></li><li><a href="/x3">保育所</a></li></ul></aside>
            <footer><p>青空市緑町1-1 電話：03-0000-0000 メール：info@city.aozora.example</p></footer></body></html>
            """;

    private final HtmlReader reader = new HtmlReader(new PictureReader(new QrReader()));
    private final SiteFacts facts = new SiteFacts(new PersonalJudge());

    private Page page(String content) {
        Body body = new Body((BEFORE + content + AFTER).getBytes(StandardCharsets.UTF_8), "text/html", true);
        if (reader.read(body, URL) instanceof ReadResult.Read<Reading> read) {
            return facts.page(URL, read.value(), body);
        }
        throw new AssertionError("a page could not be read");
    }

    private static List<Path> pages(String beginning) throws IOException, URISyntaxException {
        Path folder = Path.of(PeopleOnPagesTest.class.getResource("pages").toURI());
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(page -> page.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList();
        }
    }

    private Stream<DynamicTest> each(String beginning, BiConsumer<Page, HeldPeople> claim)
            throws IOException, URISyntaxException {
        return pages(beginning).stream()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    Page page = page(Files.readString(path));
                    claim.accept(page, HeldPeople.in(page.matter().holdings()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> peopleWhoDidNotMeanToBeInPublicAreFound() throws IOException, URISyntaxException {
        return each(
                "found-",
                (page, held) -> assertThat(held.isList()).as("%s", page).isTrue());
    }

    @TestFactory
    Stream<DynamicTest> whereItIsNotSureItIsSuspected() throws IOException, URISyntaxException {
        return each("maybe-", (page, held) -> {
            assertThat(held.isSure()).as("%s", page).isFalse();
            assertThat(held.isSome()).as("%s", page).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsPublishedOnPurposeIsSilent() throws IOException, URISyntaxException {
        return each(
                "silent-",
                (page, held) -> assertThat(held.isSome()).as("%s", page).isFalse());
    }

    @Test
    void aHeadingThatIsSomebodysNameIsNotTold() {
        String each =
                "<h3>青山 花子</h3><table><tr><th>氏名</th><td>青山 花子</td></tr><tr><th>住所</th><td>青空市緑町3-2-1</td></tr></table>";
        Page page = page("<h2>申込者</h2>" + each + each.replace("青山 花子", "白石一郎"));
        assertThat(page.matter().holdings()).hasSize(2);
        assertThat(page.toString()).contains("申込者").doesNotContain("青山", "花子", "白石", "一郎");
    }

    @Test
    void theTableIsNamedByItsNumberAndItsCaption() {
        Page page = page("<h2>会員</h2><table><tr><td>1</td></tr></table><table><caption>令和8年度</caption>"
                + "<tr><th>氏名</th><th>電話番号</th></tr><tr><td>青山 花子</td><td>090-0000-1234</td></tr></table>");
        assertThat(page.matter().holdings())
                .extracting(Holding::place)
                .containsExactly(new Place.PageTable(2, Label.masked("令和8年度")));
    }
}
