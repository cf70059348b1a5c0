package org.mimawari.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mimawari.term.Language;
import org.mimawari.term.PublicUrl;

class HtmlFormatTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void isValidHtml(Language language) throws Exception {
        for (Edition edition : List.of(
                Editions.full(language),
                Editions.clean(language),
                Editions.blind(language),
                Editions.recheck(language),
                Editions.accepting(language),
                Editions.many(language, 60))) {
            assertThat(HtmlChecker.complaints(Rendered.text("html", edition))).isEmpty();
        }
    }

    @Test
    void theCheckerItselfSeesABadPage() throws Exception {
        assertThat(HtmlChecker.complaints("<!DOCTYPE html><html lang=ja><title>x</title><p><table></p></table>"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void loadsNothingAndRunsNothing(Language language) {
        Document page = page(Editions.full(language));
        assertThat(page.select("script, link, img, iframe, object, embed, form, base, video, audio, svg"))
                .isEmpty();
        assertThat(page.select("[src], [srcset], [onclick], [style]")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void beginsWithTheResultAndGoesFromUrgentToHarmless() {
        Document page = page(Editions.full(Language.JA));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ja");
        assertThat(page.selectFirst("h1 + p").text()).isEqualTo("対応が必要な問題が4件あります（重大 1件、高 1件、低 2件）。");
        assertThat(page.select("section").eachAttr("class"))
                .containsExactly(
                        "urgent",
                        "later",
                        "suspected",
                        "mended",
                        "unchecked",
                        "forms",
                        "shares",
                        "videos",
                        "unjudged",
                        "law",
                        "coverage",
                        "checks");
    }

    @Test
    void aFindingSaysWhereInTheFlyerItsQrCodeStandsAndWhoLinksTheFlyer() {
        Element way = page(Editions.full(Language.JA)).selectFirst(".urgent .ways > li");
        assertThat(way.text())
                .contains("親子デイキャンプ チラシ")
                .contains("PDFの中のQRコード（2ページ目の右下）")
                .contains("この資料へのリンクがあるページ")
                .contains("イベント一覧")
                .contains("リンク「チラシ（PDF）」");
        assertThat(page(Editions.full(Language.EN))
                        .selectFirst(".urgent .ways > li")
                        .text())
                .contains("QR code in the PDF, page 2, lower right");
    }

    @Test
    void linksTellTheOtherSideNothing() {
        assertThat(page(Editions.full(Language.EN)).select("main a:not([href^=#])"))
                .isNotEmpty()
                .allSatisfy(link -> {
                    assertThat(link.attr("rel")).isEqualTo("noreferrer noopener nofollow");
                    assertThat(link.attr("href")).matches("https?://.*");
                });
    }

    @Test
    void fortyLikeFindingsAreToldOnceWithAListOfThem() {
        Document page = page(Editions.many(Language.JA, 40));
        assertThat(page.select(".later article")).hasSize(1);
        assertThat(page.selectFirst(".later h3").text()).contains("リンク切れ（40件）");
        assertThat(page.select(".later article > ul > li, .later article > details > ul > li"))
                .hasSize(40);
        assertThat(page.select(".later details")).hasSize(1);
    }

    @Test
    void stepsThatAnEarlierFindingTellsTooAreFolded() {
        Document page = page(Editions.twoAlike(Language.JA));
        assertThat(page.select(".urgent article")).hasSize(2);
        assertThat(page.select(".urgent article > ol.steps")).hasSize(1);
        assertThat(page.select(".urgent article > details > ol.steps")).hasSize(1);
        assertThat(page.select(".urgent article > details > summary").text()).isEqualTo("対応の手順（1. と同じです）");
    }

    @Test
    void headingsDoNotSkipALevelAndTablesHaveHeaders() {
        Document page = page(Editions.full(Language.JA));
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("thead th[scope=col]")).isNotEmpty();
            assertThat(table.select("tbody tr"))
                    .allSatisfy(row -> assertThat(row.select("th[scope=row]")).hasSize(1));
        });
    }

    @Test
    void theInventoryShowsTheGoodFormsToo() {
        String forms =
                page(Editions.full(Language.JA)).selectFirst("section.forms").text();
        assertThat(forms)
                .contains("健康教室 申込")
                .contains("公開されていない")
                .contains("誰でも読める")
                .contains("確認できず（機械として止められた、または後回しにされた）");
    }

    @Test
    void wordsOfTheSiteNeverBecomeMarkup() throws Exception {
        for (String words : HostileWords.ALL) {
            String html = Rendered.text("html", Editions.hostile(Language.JA, words));
            Document page = Jsoup.parse(html);
            assertThat(page.select("script, img, b, textarea, [onerror], main [style]"))
                    .as(words)
                    .isEmpty();
            assertThat(HtmlChecker.complaints(html)).as(words).isEmpty();
        }
    }

    @Test
    void anAddressWithAMaskedSecretIsNoLink() {
        HtmlWriter html = new HtmlWriter();
        html.link(PublicUrl.of("https://www.city.aozora.example/a?token=0123456789abcdef0123456789abcdef"));
        assertThat(html.toString()).contains("***").doesNotContain("<a").doesNotContain("0123456789abcdef");
        html.link(PublicUrl.of("https://www.city.aozora.example/%E5%B8%82%E6%B0%91/?page=2"));
        assertThat(html.toString()).contains("<a href=\"https://www.city.aozora.example/%E5%B8%82%E6%B0%91/?page=2\"");
    }

    private static Document page(Edition edition) {
        return Jsoup.parse(Rendered.text("html", edition));
    }
}
