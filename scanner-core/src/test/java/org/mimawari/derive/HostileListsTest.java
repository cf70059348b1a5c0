package org.mimawari.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mimawari.content.Body;
import org.mimawari.content.PeopleSign;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.site.Holding;
import org.mimawari.site.Page;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.PublicUrl;

/** Pages made to use up time or memory: each is judged on what was read of it, and says so. */
@Timeout(60)
class HostileListsTest {
    private static final PublicUrl URL = PublicUrl.of("https://www.city.aozora.example/page.html");
    private static final String HEAD = "<table><tr><th>氏名</th><th>住所</th><th>電話番号</th></tr>";
    private static final String ROW = "<tr><td>青山 花子</td><td>青空市緑町3丁目2番1号</td><td>03-0000-1234</td></tr>";
    private static final String OTHER = "<tr><td>白石 一郎</td><td>青空市本町1丁目2番3号</td><td>03-0000-2345</td></tr>";
    private static final String THIRD = "<tr><td>黒田 次郎</td><td>青空市栄町1丁目2番3号</td><td>03-0000-3456</td></tr>";

    private final SiteFacts facts = new SiteFacts(new PersonalJudge());

    private Page page(String html) {
        Body body = new Body(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", true);
        return facts.page(
                URL, new Reading(SiteText.NONE, List.of(), 1, 0, false, 0, 0, PeopleSign.LIST, PhoneBlocks.NONE), body);
    }

    private static int people(Page page) {
        return page.matter().holdings().stream()
                .map(Holding::tally)
                .mapToInt(tally -> tally.people() + tally.suspected())
                .sum();
    }

    @Test
    void aTableOfAMillionRowsIsReadInPart() {
        Page page = page(HEAD + (ROW + OTHER + THIRD).repeat(333_334) + "</table>");
        assertThat(page.whole()).isFalse();
        assertThat(people(page)).isEqualTo(3);
        assertThat(page.matter().holdings().get(0).tally().rows()).isGreaterThan(10_000);
    }

    @Test
    void tenThousandTablesWithinEachOtherAreRead() {
        String open = "<table><tr><td>".repeat(10_000);
        String close = "</td></tr></table>".repeat(10_000);
        Page page = page(open + HEAD + ROW + OTHER + THIRD + "</table>" + close);
        assertThat(page.whole()).isTrue();
    }

    @Test
    void cellsThatSpanMoreThanThereIsAreRead() {
        String wide = "<tr><td rowspan=99999999 colspan=99999999>青空市</td></tr>";
        Page page = page(wide.repeat(1_000) + HEAD + wide + ROW + OTHER + THIRD + "</table>");
        assertThat(page).isNotNull();
    }

    @Test
    void aCellThatSpansAllThatComesHidesNobodyBesideIt() {
        String many = "<tr><td rowspan=99999999>青空市</td><td>青山 花子</td><td>青空市緑町3丁目2番1号</td><td>090-0000-1234</td></tr>";
        String rest =
                "<tr><td>白石 一郎</td><td>青空市本町1丁目2番3号</td><td>090-0000-2345</td></tr><tr><td>黒田 次郎</td><td>青空市栄町1丁目2番3号</td><td>090-0000-3456</td></tr>";
        Page page = page("<table><tr><th>市</th><th>氏名</th><th>住所</th><th>電話番号</th></tr>" + many + rest + "</table>");
        assertThat(people(page)).isEqualTo(3);
    }

    @Test
    void aCellOfFiftyMegabytesHidesNobodyBesideIt() {
        String long50 = "<tr><td>" + "青".repeat(17_000_000) + "</td></tr>";
        Page page = page(HEAD + ROW + OTHER + THIRD + "</table><table>" + long50 + "</table>");
        assertThat(people(page)).isEqualTo(3);
    }

    @Test
    void fourHundredThousandEntriesAreReadInPart() {
        Page page = page("<ul>" + "<li>青山 花子　090-0000-1234</li><li>白石 一郎　090-0000-2345</li>".repeat(200_000) + "</ul>");
        assertThat(page.whole()).isFalse();
        assertThat(people(page)).isPositive();
    }

    @Test
    void aHundredThousandBoxesWithinEachOtherAreRead() {
        Page page = page("<div class=a><p>1</p><p>2</p><p>3</p>".repeat(100_000));
        assertThat(people(page)).isZero();
    }

    @Test
    void aHundredThousandTablesOfOneRowAreRead() {
        Page page = page("<table><tr><th>氏名</th><td>青山 花子</td></tr><tr><th>電話番号</th><td>090-0000-1234</td></tr></table>"
                .repeat(100_000));
        assertThat(people(page)).isPositive();
        assertThat(page.matter().holdings()).hasSizeLessThanOrEqualTo(501);
    }

    @Test
    void aLineOfColonsAndBracketsIsReadOnce() {
        Page page = page("<ul>" + ("<li>" + "：【】:(（".repeat(200_000) + "</li>").repeat(5) + "</ul>");
        assertThat(people(page)).isZero();
    }

    @Test
    void aTableOfTenThousandColumnsIsReadInPart() {
        Page page = page(("<table>" + ("<tr>" + "<td>青山</td>".repeat(10_000) + "</tr>").repeat(20) + "</table>"));
        assertThat(page.whole()).isFalse();
    }
}
