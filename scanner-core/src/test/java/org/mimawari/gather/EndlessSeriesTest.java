package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mimawari.site.Coverage;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;

/** Series without an end, each beside a real page that only it leads to after a while, and what a walk asks of it. */
class EndlessSeriesTest {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    /** @param most how many addresses of it may be asked */
    private record Trap(String name, String mouth, int most, MadeUpSite.Pages pages) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> traps() {
        return Stream.of(
                        new Trap("calendar", "/cal?y=2026&m=4", 60, EndlessSeriesTest::calendar),
                        new Trap("calendar with month names", "/events/2026/April/", 80, EndlessSeriesTest::named),
                        new Trap("calendar of months and days", "/yotei?m=1", 160, EndlessSeriesTest::monthsAndDays),
                        new Trap("calendar by redirects", "/kongetsu/1", 80, EndlessSeriesTest::byRedirects),
                        new Trap("session ids of an unknown name", "/yoyaku?p=1", 8, EndlessSeriesTest::sessions),
                        new Trap("session ids in the path", "/s/top", 8, EndlessSeriesTest::sessionsInPath),
                        new Trap("repeated folder", "/photo/", 4, path -> "写真<a href='photo/'>写真</a>"),
                        new Trap("two repeated folders", "/hoiku/", 6, path -> "保育<a href='hoiku/nyuuen/'>入園</a>"),
                        new Trap("growing query", "/kensaku?", 5, path -> "検索<a href='" + path + "&amp;a=1'>絞る</a>"),
                        new Trap("growing escapes", "/modoru?u=", 50, EndlessSeriesTest::escapes),
                        new Trap("folders drawn by lot", "/oku/", 120, EndlessSeriesTest::drawnFolders),
                        new Trap("words drawn by lot", "/mori/", 250, EndlessSeriesTest::drawnWords),
                        new Trap("refreshing to ever new pages", "/tokei?t=1", 60, EndlessSeriesTest::refresh))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("traps")
    void aSeriesWithoutAnEndIsLeftAfterAWhileAndTold(Trap trap) throws Exception {
        try (MadeUpSite site = new MadeUpSite(path -> page(trap, path))) {
            Coverage coverage = site.walk(1_000);
            String beginning = trap.mouth().replaceAll("[?].*|April/$|2026/|1$|top$", "");
            assertThat(site.asked(beginning)).isLessThanOrEqualTo(trap.most());
            assertThat(site.asked()).contains("/honmono.html");
            assertThat(coverage.finished()).isTrue();
            assertThat(coverage.skipped()).containsKey(Skip.ENDLESS);
            assertThat(coverage.unseen().get(Cause.NOT_ATTEMPTED)).isPositive();
            assertThat(coverage.missed()).anyMatch(missed -> missed.cause() == Cause.NOT_ATTEMPTED);
        }
    }

    /** Beside each month another file to print, which says nothing either: a thousand of them are believed. */
    @Test
    void aSeriesThatHandsOutANewFileOnEachPageEndsToo() throws Exception {
        PaperWeb web = new PaperWeb();
        web.page("/", "市役所 <a href='/cal?m=1'>予定</a>");
        for (int month = 1; month <= 3_000; month++) {
            web.page(
                    "/cal?m=" + month,
                    "催しはありません <a href='/print/" + month + ".pdf'>印刷</a> <a href='/cal?m=" + (month + 1) + "'>翌月</a>");
            web.file("/print/" + month + ".pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
        }
        new PaperWalk(web).run();
        assertThat(web.asked().stream().filter(url -> url.path().equals("/cal")).count())
                .isBetween(1_000L, 1_100L);
        assertThat(web.asked()).contains(PublicUrl.of(PaperWalk.CITY + "/print/1000.pdf"));
    }

    private static String page(Trap trap, String path) {
        if (path.equals("/")) {
            return "市役所 <a href='" + trap.mouth() + "'>入口</a> <a href='/honmono.html'>本物</a>";
        }
        return path.equals("/honmono.html") ? "本物のページ" : trap.pages().apply(path);
    }

    private static int number(String path, int from) {
        String digits = path.substring(from).replaceAll("^\\D*(\\d+).*$", "$1");
        return Integer.parseInt(digits);
    }

    private static String calendar(String path) {
        int year = number(path, path.indexOf("y="));
        int month = number(path, path.indexOf("m="));
        String next = "<a href='/cal?y=" + (month == 12 ? year + 1 : year) + "&amp;m=" + (month % 12 + 1) + "'>翌月</a>";
        return year + "年" + month + "月 日月火水木金土 催しはありません " + next + "<a href='/cal?y=" + (year + 1) + "&amp;m=" + month
                + "'>翌年</a>";
    }

    private static String named(String path) {
        int year = number(path, 0);
        String name = path.replaceAll("^.*/(\\w+)/$", "$1");
        int month = java.util.Arrays.asList(MONTHS).indexOf(name);
        String next = "/events/" + (month == 11 ? year + 1 : year) + "/" + MONTHS[(month + 1) % 12] + "/";
        return name + " " + year + " No events. <a href='" + next + "'>next</a>";
    }

    private static String monthsAndDays(String path) {
        int month = number(path, path.indexOf("m="));
        StringBuilder days = new StringBuilder("予定はありません <a href='/yotei?m=" + (month + 1) + "'>翌月</a>");
        for (int day = 1; day <= 30 && !path.contains("d="); day++) {
            days.append("<a href='/yotei?m=")
                    .append(month)
                    .append("&amp;d=")
                    .append(day)
                    .append("'>")
                    .append(day)
                    .append("</a> ");
        }
        return days.toString();
    }

    private static String byRedirects(String path) {
        int month = number(path, path.lastIndexOf('/'));
        return path.startsWith("/kongetsu/1/")
                ? "予定なし<a href='/kongetsu/" + (month + 1) + "'>翌月</a>"
                : "-> /kongetsu/1/" + month;
    }

    private static String token(String path) {
        return Integer.toHexString(path.hashCode() * 31 + 7) + "a1b2c3d4e5f60718"
                + Integer.toHexString(path.length() * 7919 + path.hashCode());
    }

    private static String sessions(String path) {
        return "予約<a href='/yoyaku?p=1&amp;kagi=" + token(path) + "'>一覧</a>";
    }

    private static String sessionsInPath(String path) {
        return "予約<a href='/s/" + token(path) + "/top.html'>一覧</a>";
    }

    private static String escapes(String path) {
        return "戻る<a href='/modoru?u=" + path.replace("%", "%25").replace("?", "%3F") + "'>戻る</a>";
    }

    private static String drawnFolders(String path) {
        return "森の小道<a href='/oku/" + token(path).substring(0, 4) + "-" + Math.abs(path.hashCode() % 977) + "/'>奥へ</a>";
    }

    private static String drawnWords(String path) {
        StringBuilder word = new StringBuilder();
        for (int hash = path.hashCode(); word.length() < 7; hash = hash * 31 + 17) {
            word.append((char) ('a' + (hash >>> 8 & 15)));
        }
        return "森の小道<a href='/mori/" + word + "/'>奥へ</a><a href='/mori/" + word.reverse() + "'>横へ</a>";
    }

    private static String refresh(String path) {
        return "<meta http-equiv=refresh content='0;url=/tokei?t=" + (number(path, 0) + 1) + "'>時計";
    }
}
