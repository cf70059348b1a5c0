package org.mimawari.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mimawari.extract.SitemapTexts.HEAD;
import static org.mimawari.extract.SitemapTexts.SPACE;
import static org.mimawari.extract.SitemapTexts.addresses;
import static org.mimawari.extract.SitemapTexts.read;
import static org.mimawari.extract.SitemapTexts.sitemap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.term.PublicUrl;

/** Sitemaps and feeds as programs write them, well-formed or not: what is sloppy in one place hides nothing in another. */
class SloppySitemapTest {
    private static List<PublicUrl> pages(ReadResult<Sitemap> result) {
        return result instanceof ReadResult.Read<Sitemap> read ? read.value().pages() : List.of();
    }

    private static String listing(String... locs) {
        return HEAD + "<urlset" + SPACE + "><url><loc>" + String.join("</loc></url><url><loc>", locs)
                + "</loc></url></urlset>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.city.aozora.example/list?year=2026&page=2",
                "https://www.city.aozora.example/list?year=2026&nbsp;",
                "https://www.city.aozora.example/list\u0001",
                "https://www.city.aozora.example/a list.html",
            })
    void aPlaceThatIsNotWellFormedHidesNothingBehindIt(String sloppy) {
        Sitemap map = sitemap(listing(sloppy, "https://www.city.aozora.example/after"));
        assertThat(map.pages()).hasSize(2);
        assertThat(addresses(map.pages())).contains("https://www.city.aozora.example/after");
    }

    @Test
    void anAmpersandThatWasNotEscapedIsPartOfTheAddress() {
        Sitemap map = sitemap(listing(
                "https://www.city.aozora.example/list?year=2026&page=2&amp;copy=3&copy=4",
                "<![CDATA[https://www.city.aozora.example/x?a=1&amp=2]]>"));
        assertThat(addresses(map.pages()))
                .containsExactly(
                        "https://www.city.aozora.example/list?year=2026&page=2&copy=3&copy=4",
                        "https://www.city.aozora.example/x?a=1&amp=2");
    }

    @Test
    void anAddressWithoutItsServerIsTheSitemapsOwn() {
        Sitemap map = sitemap(listing("/a.html", "//www.city.aozora.example/b.html"));
        assertThat(addresses(map.pages()))
                .containsExactly("https://www.city.aozora.example/a.html", "https://www.city.aozora.example/b.html");
        assertThat(map.whole()).isTrue();
    }

    @Test
    void anEntryThatNobodyCanReadIsToldAsNotRead() {
        assertThat(sitemap(listing("to do", "https://www.city.aozora.example/a"))
                        .whole())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "EUC-JP", "UTF-16", "UTF-8"})
    void aSitemapIsReadInItsCharacterSet(String charset) {
        byte[] bytes = listing("https://www.city.aozora.example/表.html")
                .replace("UTF-8", charset)
                .getBytes(Charset.forName(charset));
        assertThat(addresses(pages(read(bytes)))).containsExactly("https://www.city.aozora.example/%E8%A1%A8.html");
    }

    @Test
    void whatAServersProgramWritesBeforeTheListDoesNotHideIt() {
        Sitemap map = sitemap("<br />\n<b>Warning</b>: no such file <b>x.php</b><br />\n"
                + listing("https://www.city.aozora.example/a"));
        assertThat(addresses(map.pages())).containsExactly("https://www.city.aozora.example/a");
    }

    @Test
    void aWarningWithoutMarkupOfItsOwnDoesNotHideItEither() {
        Sitemap map = sitemap("PHP Warning:  Undefined variable in sitemap.php on line 3\n"
                + listing("https://www.city.aozora.example/a"));
        assertThat(addresses(map.pages())).containsExactly("https://www.city.aozora.example/a");
    }

    @Test
    void anEntryWithMoreLinksThanAListMayHaveIsToldAsCut() {
        StringBuilder feed = new StringBuilder("<feed><entry>");
        for (int i = 0; i <= SitemapReader.MAX_ADDRESSES; i++) {
            feed.append("<link href='/").append(i).append("'/>");
        }
        Sitemap map = sitemap(feed.append("</entry></feed>").toString());
        assertThat(map.pages()).hasSize(SitemapReader.MAX_ADDRESSES);
        assertThat(map.whole()).isFalse();
    }

    @Test
    void ampersandsWithoutAnEndTakeLinearTime() {
        String reference = "&".repeat(4_000_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> read(("<feed><entry><link href='" + reference + "'/>").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void filesThatAFeedHandsOutCountToo() {
        Sitemap rss = sitemap("<rss version='2.0'><channel><link>https://www.city.aozora.example/</link>"
                + "<image><url>https://www.city.aozora.example/logo.png</url></image><item><link>/a</link>"
                + "<enclosure url='https://www.city.aozora.example/a.pdf' type='application/pdf'/></item>"
                + "<item><guid>https://www.city.aozora.example/b</guid></item></channel></rss>");
        assertThat(addresses(rss.pages()))
                .containsExactly(
                        "https://www.city.aozora.example/a",
                        "https://www.city.aozora.example/a.pdf",
                        "https://www.city.aozora.example/b");
        Sitemap atom = sitemap(
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/news/'><link rel='self' href='f'/>"
                        + "<entry><link href='a.html'/><link rel='enclosure' href='a.pdf'/><link rel='edit' href='e'/></entry></feed>");
        assertThat(addresses(atom.pages()))
                .containsExactly(
                        "https://www.city.aozora.example/news/a.html", "https://www.city.aozora.example/news/a.pdf");
    }

    @Test
    void theDatesOfSitemapsAndFeedsAreRead() {
        Sitemap map =
                sitemap(HEAD + "<urlset" + SPACE + "><url><loc>/a</loc><lastmod>2026-05-01</lastmod></url></urlset>");
        assertThat(map.changed()).containsValue(Instant.parse("2026-05-01T00:00:00Z"));
        Sitemap rss = sitemap("<rss><channel><item><link>/a</link><pubDate>Fri, 01 May 2026 09:00:00 +0900</pubDate>"
                + "</item></channel></rss>");
        assertThat(rss.changed()).containsValue(Instant.parse("2026-05-01T00:00:00Z"));
    }

    @Test
    void aSitemapThatWasPackedTwiceIsUnpackedTwice() throws IOException {
        byte[] once = packed(listing("https://www.city.aozora.example/a").getBytes(StandardCharsets.UTF_8));
        assertThat(pages(read(packed(once)))).hasSize(1);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    @Test
    void tagsWithoutAnEndTakeLinearTime() {
        String open = "<url><loc>/a<loc \"".repeat(400_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> read(("<urlset>" + open).getBytes(StandardCharsets.UTF_8)));
        String quotes = "<link rel=\"a' href=&#".repeat(400_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> read(("<feed><entry>" + quotes).getBytes(StandardCharsets.UTF_8)));
    }
}
