package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.gather.CityPages.page;
import static org.mimawari.gather.CityPages.top;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;

/** Servers that give one page with status 200 for all but the home page, while they are under repair or overcrowded. */
class UnderRepairTest {
    private static final String PROBE = "/mimawari-check-";

    private static List<String> pages(MadeUpSite site) {
        return paths(site.facts().stream().filter(Page.class::isInstance).toList());
    }

    private static List<String> later(MadeUpSite site) {
        return paths(site.facts().stream()
                .filter(fact ->
                        fact instanceof LinkTarget target && target.answer().equals(Observed.unseen(Cause.BLOCKED)))
                .toList());
    }

    private static List<String> paths(List<Visited> facts) {
        return facts.stream().map(fact -> fact.url().path()).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>メンテナンス中 | 青空市</title><p>ただいま作業をしています。<a href='/owabi.html'>お詫び</a></p>",
                "<title>青空市</title><h1>システムメンテナンスのため停止しています</h1><p>ご迷惑をおかけします。</p>",
                "<title>青空市</title><p>現在、アクセスが集中しており、つながりにくくなっています。</p>",
                "<title>Site Maintenance</title><h1>We&rsquo;ll be back soon!</h1>",
                "<p>Service Temporarily Unavailable</p>",
            })
    void whatIsAnsweredSoWasNotSeenAndIsNoDeadLink(String excuse) throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> path.equals("/")
                ? top("/a.html", "/meibo/")
                : "<!DOCTYPE html><html><head><meta charset=utf-8>" + excuse)) {
            site.walk(500);
            assertThat(pages(site)).containsExactly("/");
            assertThat(later(site)).containsExactly("/a.html", "/meibo/");
            assertThat(site.asked(PROBE)).isEqualTo(1);
            assertThat(site.asked()).doesNotContain("/owabi.html").doesNotHaveDuplicates();
        }
    }

    @Test
    void aHostThatHasAPageForWhatIsMissingToo() throws Exception {
        String sorry = page("404 Not Found", "<p>ページが見つかりません</p>");
        try (MadeUpSite site = new MadeUpSite(path -> path.equals("/")
                ? top("/a.html", "/kyuu.html", "/yoyaku/")
                : path.equals("/yoyaku/") ? page("メンテナンス中", "<p>予約はただいまお休みです。</p>") : sorry)) {
            site.walk(500);
            // Only the reservations rest: that is a page of theirs, and the host gives another one for what is missing.
            assertThat(pages(site)).containsExactly("/", "/yoyaku/");
            assertThat(later(site)).isEmpty();
            assertThat(site.asked(PROBE)).isEqualTo(2);
        }
    }

    @Test
    void newsOfMaintenanceArePages() throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> switch (path) {
            case "/" -> top("/news/1.html", "/news/2.html");
            case "/news/1.html" -> page("メンテナンスのため図書館システムを停止します", "<h1>お知らせ</h1><p>12月1日</p>");
            case "/news/2.html" -> page("お知らせ", "<p>電話が混み合っています。しばらくしてからおかけ直しください。</p>");
            default -> null;
        })) {
            site.walk(500);
            assertThat(pages(site)).containsExactly("/", "/news/1.html", "/news/2.html");
            assertThat(later(site)).isEmpty();
        }
    }
}
