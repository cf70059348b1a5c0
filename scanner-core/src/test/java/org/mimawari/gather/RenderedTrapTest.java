package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.gather.browser.Rendered;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.site.Coverage;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Page;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;

/** Apps: the HTML of all their addresses is the same, and what a browser shows is not. */
class RenderedTrapTest {
    private static final String SHELL =
            "<!DOCTYPE html><title>青空市</title><div id='app'></div><script src='/app.js'></script>";

    /** What a browser would make of the pages of an app. */
    private record Shows(Function<String, String> pages) implements Renderer {
        @Override
        public Rendered render(PublicUrl url, Body page) {
            String path = url.path() + url.query().map(query -> "?" + query).orElse("");
            byte[] html = ("<!DOCTYPE html><html><body>" + pages.apply(path)).getBytes(StandardCharsets.UTF_8);
            return new Rendered.Shown(new Body(html, "text/html; charset=utf-8", true), List.of(), 0);
        }

        @Override
        public boolean wants(Reading plain) {
            return plain.needsBrowser();
        }

        @Override
        public int shown() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private static String shown(String path) {
        if (path.equals("/")) {
            return "青空市<a href='/cal?m=1'>予定</a><a href='/kiji/1'>記事</a><a href='/kieta'>昔</a>";
        }
        if (path.startsWith("/cal?m=")) {
            int month = Integer.parseInt(path.substring(7));
            return "予定はありません<a href='/cal?m=" + (month + 1) + "'>翌月</a>";
        }
        if (path.startsWith("/kiji/")) {
            int number = Integer.parseInt(path.substring(6));
            String next = number < 60 ? "<a href='/kiji/" + (number + 1) + "'>次の記事</a>" : "";
            return "<h1>記事</h1><p>" + Character.toString('一' + number) + "の知らせ</p>" + next;
        }
        return "<h1>お探しのページは見つかりません</h1><a href='/'>トップへ</a>";
    }

    @Test
    void aCalendarThatOnlyScriptsMakeEndsAndArticlesThatOnlyScriptsMakeAreReadToTheLast() throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> SHELL)) {
            Coverage coverage = site.walk(1_000, new Shows(RenderedTrapTest::shown));
            assertThat(site.asked("/cal")).isBetween(31L, 60L);
            assertThat(site.asked("/kiji/")).isEqualTo(60);
            assertThat(coverage.skipped()).containsKey(Skip.ENDLESS);
        }
    }

    @Test
    void anAppThatShowsNotFoundForWhatNeverExistedHasDeadLinks() throws Exception {
        try (MadeUpSite site = new MadeUpSite(
                path -> path.equals("/") ? "青空市<a href='/kieta'>昔</a><a href='/kiji/59'>記事</a>" : SHELL)) {
            site.walk(1_000, new Shows(RenderedTrapTest::shown));
            assertThat(site.facts()).filteredOn(Page.class::isInstance).hasSize(3);
            assertThat(site.facts())
                    .filteredOn(fact ->
                            fact instanceof LinkTarget target && target.answer().is(LinkAnswer.SOFT_NOT_FOUND))
                    .extracting(fact -> fact.url().path())
                    .containsExactly("/kieta");
        }
    }

    @Test
    void pagesOfAnAppThatNoBrowserShowsAreNotTakenForOneSeries() throws Exception {
        StringBuilder all = new StringBuilder("青空市");
        for (int i = 1; i <= 150; i++) {
            all.append("<a href='/app/").append(i).append("'>案内</a>");
        }
        Renderer broken = new Renderer() {
            @Override
            public Rendered render(PublicUrl url, Body page) {
                return new Rendered.NotShown(Rendered.Trouble.NO_BROWSER);
            }

            @Override
            public boolean wants(Reading plain) {
                return plain.needsBrowser();
            }

            @Override
            public int shown() {
                return 0;
            }

            @Override
            public void close() {}
        };
        try (MadeUpSite site = new MadeUpSite(path -> path.equals("/") ? all.toString() : SHELL)) {
            site.walk(1_000, broken);
            assertThat(site.facts()).filteredOn(Page.class::isInstance).hasSize(151);
        }
    }
}
