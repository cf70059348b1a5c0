package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mimawari.site.Coverage;
import org.mimawari.term.Skip;

/** The page of each result says the same and leads to the one before; only the file is another, and its address does not say that it is one. */
class LookAlikeFilesTest {
    private static final String PDF = "%PDF-1.4\n%%EOF";

    @Test
    void filesByTheNumberOfTheirDownloadAreAllFetched() throws Exception {
        try (MadeUpSite site =
                new MadeUpSite(path -> path.startsWith("/download?id=") ? PDF : result(path, "/download?id="))) {
            Coverage coverage = site.walk();
            assertThat(coverage.skipped()).doesNotContainKey(Skip.ENDLESS);
            assertThat(coverage.documents()).isEqualTo(600);
            assertThat(site.asked()).doesNotHaveDuplicates();
        }
    }

    @Test
    void filesBehindRedirectsAreAllFetched() throws Exception {
        try (MadeUpSite site = new MadeUpSite(LookAlikeFilesTest::redirecting)) {
            Coverage coverage = site.walk();
            assertThat(coverage.skipped()).doesNotContainKey(Skip.ENDLESS);
            assertThat(coverage.documents()).isEqualTo(600);
            assertThat(site.asked()).doesNotHaveDuplicates();
        }
    }

    /** The days of a calendar hand out themselves. */
    @Test
    void aCalendarWhoseDaysCanBeTakenAwayStillHasNoEnd() throws Exception {
        try (MadeUpSite site = new MadeUpSite(LookAlikeFilesTest::calendar)) {
            assertThat(site.walk(1_000).skipped()).containsKey(Skip.ENDLESS);
            assertThat(site.asked("/hi/")).isLessThan(60);
        }
    }

    private static @Nullable String calendar(String path) {
        if (path.startsWith("/ical?")) {
            return "= text/calendar\nBEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n";
        }
        int day = path.equals("/") ? 0 : number(path);
        return "予定はありません <a href='/ical?hi=" + day + "'>取り込む</a> <a href='/hi/" + (day + 1) + "'>翌日</a>";
    }

    private static @Nullable String redirecting(String path) {
        if (path.startsWith("/go/")) {
            return "-> /files/" + number(path) + ".pdf";
        }
        return path.endsWith(".pdf") ? PDF : result(path, "/go/");
    }

    private static @Nullable String result(String path, String download) {
        if (path.equals("/")) {
            return "<a href='/kekka/600'>入札の結果</a>";
        }
        int number = path.startsWith("/kekka/") ? number(path) : 0;
        String before = number > 1 ? "<a href='/kekka/" + (number - 1) + "'>前の結果</a>" : "";
        return number > 0 ? "入札の結果をお知らせします。<a href='" + download + number + "'>結果</a>" + before : null;
    }

    private static int number(String path) {
        return Integer.parseInt(path.replaceAll("^.*?(\\d+)\\D*$", "$1"));
    }
}
