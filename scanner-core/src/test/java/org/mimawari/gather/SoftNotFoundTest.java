package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.gather.CityPages.page;
import static org.mimawari.gather.CityPages.top;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Page;
import org.mimawari.site.Subject;

/** Pages that say "not found" while their server says that all is well. */
class SoftNotFoundTest {
    private static final String PROBE = "/mimawari-check-";
    private static final String SORRY = page(
            "ページが見つかりません | 青空市",
            "<h1>青空市</h1><p>お探しのページは、移動または削除された可能性があります。</p><a href='naka/'>もどる</a><a href='/'>トップ</a>");

    private static List<String> gone(MadeUpSite site) {
        return paths(site.facts().stream()
                .filter(fact ->
                        fact instanceof LinkTarget target && target.answer().is(LinkAnswer.SOFT_NOT_FOUND))
                .toList());
    }

    private static List<String> pages(MadeUpSite site) {
        return paths(site.facts().stream().filter(Page.class::isInstance).toList());
    }

    private static List<String> paths(List<? extends Subject> facts) {
        return facts.stream().map(fact -> fact.url().path()).sorted().toList();
    }

    @Test
    void aPageThatTheHostGivesForWhatNeverExistedIsADeadLinkAndLeadsNowhere() throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> path.equals("/")
                ? top("/kyuu.html", "/kesareta/", "/b.html")
                : path.equals("/b.html") ? "案内" : SORRY)) {
            site.walk(500);
            assertThat(gone(site)).containsExactly("/kesareta/", "/kyuu.html");
            assertThat(pages(site)).containsExactly("/", "/b.html");
            assertThat(site.asked(PROBE)).isEqualTo(1);
            assertThat(site.asked()).doesNotContain("/kesareta/naka/", "/naka/").doesNotHaveDuplicates();
        }
    }

    @Test
    void itIsKnownByItsTitleIfItRepeatsTheAddress() throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> path.equals("/")
                ? top("/kyuu.html", "/furui/annai.html")
                : page("404 Not Found", "<p>" + path.replace('/', ' ') + "</p>"))) {
            site.walk(500);
            assertThat(gone(site)).containsExactly("/furui/annai.html", "/kyuu.html");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>お探しのページは見つかりませんでした。</h2>",
                "<p>ご指定のページは存在しません。</p>",
                "<h1>Sorry, we couldn’t find that page</h1>",
                "<h1>４０４　ＮＯＴ　ＦＯＵＮＤ</h1>",
                "<p>The page you requested has been removed.</p>"
            })
    void manyWordsSaySo(String words) throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> path.equals("/") ? top("/kyuu.html") : page("青空市", words))) {
            site.walk(500);
            assertThat(gone(site)).containsExactly("/kyuu.html");
        }
    }

    @Test
    void aPageToWhichAllThatIsMissingIsSentIsOneToo() throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> switch (path) {
            case "/" -> top("/kyuu.html", "/mukashi/");
            case "/404.html" -> SORRY;
            default -> "-> /404.html";
        })) {
            site.walk(500);
            assertThat(gone(site)).containsExactly("/404.html");
            assertThat(site.asked(PROBE)).isEqualTo(1);
            assertThat(site.asked("/404.html")).isEqualTo(1);
        }
    }

    private static String lookAlike(String path) {
        return switch (path) {
            case "/" -> top("/joho/404.html", "/yasumi.html", "/kensaku?q=x", "/idou.html", "/404goushitsu.html");
            case "/joho/404.html" -> page("404エラー（ページが見つかりません）について", "<h1>404 Not Foundとは</h1><p>ページがないことを表す番号です。</p>");
            case "/yasumi.html" -> page("青空市", "<p>本日の窓口は終了しました。</p>");
            case "/kensaku?q=x" -> page("検索 | 青空市", "<h1>検索</h1><p>お探しのページは見つかりませんでした。</p>");
            case "/idou.html" -> page("青空市", "<p>この様式は削除されました。新しい様式をお使いください。</p>");
            case "/404goushitsu.html" -> page("会議室404", "<h1>404号室</h1>");
            default -> "";
        };
    }

    private static final List<String> LOOK_ALIKES =
            List.of("/", "/404goushitsu.html", "/idou.html", "/joho/404.html", "/kensaku", "/yasumi.html");

    @Test
    void pagesAboutErrorsAndSearchesWithoutAHitArePagesWhereMissingPagesAnswer404() throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> lookAlike(path).isEmpty() ? null : lookAlike(path))) {
            site.walk(500);
            assertThat(pages(site)).isEqualTo(LOOK_ALIKES);
            assertThat(site.asked(PROBE)).isEqualTo(1);
        }
    }

    @Test
    void theyArePagesWhereMissingPagesAnswer200Too() throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> lookAlike(path).isEmpty() ? SORRY : lookAlike(path))) {
            site.walk(500);
            assertThat(pages(site)).isEqualTo(LOOK_ALIKES);
            assertThat(gone(site)).isEmpty();
        }
    }

    @Test
    void aHomePageThatStandsInForAllThatIsMissingTellsNothing() throws Exception {
        for (String home : List.of(top("/kyuu.html"), SORRY + "<a href='/kyuu.html'>x</a>")) {
            try (MadeUpSite site = new MadeUpSite(path -> home)) {
                site.walk(500);
                assertThat(gone(site)).isEmpty();
            }
            try (MadeUpSite site = new MadeUpSite(path -> path.equals("/") ? home : "-> /")) {
                site.walk(500);
                assertThat(gone(site)).isEmpty();
            }
        }
    }

    @Test
    void aSiteWithoutSuchAPageIsNotAskedForWhatDoesNotExist() throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> switch (path) {
            case "/" -> top("/a.html", "/kieta.html");
            case "/a.html" -> page("施設の案内", "<h1>施設</h1><p>" + "会議室が見つかりませんときは受付へ。".repeat(60) + "</p>");
            default -> null;
        })) {
            site.walk(500);
            assertThat(site.asked(PROBE)).isZero();
        }
    }

    @Test
    void pagesThatSayNotFoundAndLeadToEverMoreOfThemFeedNoWalk() throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> path.equals("/")
                ? top("/kyuu.html")
                : SORRY + "<a href='" + path + "x/'>x</a><a href='/" + path.hashCode() + ".html'>y</a>")) {
            site.walk(500);
            assertThat(site.asked()).hasSize(4); // robots.txt, the top, the dead link, what never existed
        }
    }
}
