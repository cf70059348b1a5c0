package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Finding;
import org.mimawari.term.Cause;

/** What hides where a form is: short addresses, redirects, cookies, and a run that was broken off between two of them. */
class WaysToFormsTest {
    private static final String CITY = ScannedTown.CITY;
    private static final String FORM = ScannedTown.FORM;

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    private Town town;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(
                folder, "city.aozora.example", "docs.google.com", "forms.gle", "bit.ly", "campaign.aozora.example");
        town = scanned.town();
        scanned.withOpenForm();
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private ScanOutcome scan() throws InterruptedException {
        return scanned.scan();
    }

    private static List<String> checks(ScanOutcome outcome) {
        return ScannedTown.findings(outcome).stream().map(Finding::check).toList();
    }

    private static List<String> missed(ScanOutcome outcome) {
        return outcome.snapshot().coverage().missed().stream()
                .map(missed -> missed.cause() + " " + missed.url())
                .toList();
    }

    @Test
    void aShortAddressIsFollowedOverStrangeHostsToTheForm() throws Exception {
        town.page(CITY + "/", "<a href='https://bit.ly/a'>申込</a><a href='https://campaign.aozora.example/x'>x</a>");
        town.redirect("https://bit.ly/a", "https://campaign.aozora.example/go");
        town.redirect("https://campaign.aozora.example/go", FORM + "/viewform");
        assertThat(checks(scan())).containsExactly("form-responses-public");
        assertThat(town.timesAsked("https://campaign.aozora.example/x")).isZero();
    }

    @Test
    void aShortAddressThatDoesNotSayWhereItLeadsIsToldAsUnseen() throws Exception {
        town.page(
                CITY + "/",
                "<a href='https://bit.ly/busy'>a</a><a href='https://bit.ly/advert'>b</a><a href='https://bit.ly/dead'>c</a>"
                        + "<a href='https://bit.ly/'>d</a><a href='https://bit.ly/page'>e</a>");
        town.status("https://bit.ly/busy", 500)
                .page("https://bit.ly/advert", "続行")
                .page("https://bit.ly/", "x");
        town.redirect("https://bit.ly/page", "https://campaign.aozora.example/end");
        town.page("https://campaign.aozora.example/end", "イベント");
        assertThat(missed(scan()))
                .containsExactlyInAnyOrder(
                        Cause.UNREACHABLE + " https://bit.ly/busy", Cause.UNREADABLE + " https://bit.ly/advert");
    }

    @Test
    void aPageThatFirstSetsACookieIsReadAndNoDeadLink() throws Exception {
        town.page(CITY + "/", "<a href='/menu'>a</a><a href='/other'>b</a>");
        town.page(CITY + "/menu", "<a href='" + FORM + "/viewform'>申込</a>").cookieFirst(CITY + "/menu", CITY + "/menu");
        town.page(CITY + "/other", "x").cookieFirst(CITY + "/other", CITY + "/check");
        town.redirect(CITY + "/check", CITY + "/other");
        ScanOutcome outcome = scan();
        assertThat(checks(outcome)).containsExactly("form-responses-public");
        assertThat(outcome.snapshot().coverage().pages()).isEqualTo(3);
        assertThat(missed(outcome)).isEmpty();
    }

    @Test
    void aPageThatOnlyScriptsFillAndAnEmptyOneAreToldAsUnseen() throws Exception {
        town.page(
                CITY + "/",
                "<a href='/app'>a</a><a href='/empty'>b</a><a href='/closed'>c</a><a href='/short'>d</a><script src='x.js'></script>");
        town.page(
                CITY + "/app",
                "<noscript>JavaScriptを有効にしてください。このページはご覧になれません。</noscript><div id='root'></div><script src='a.js'></script>");
        town.text(CITY + "/empty", "text/html", "");
        town.page(CITY + "/closed", "このページの公開は終了しました。長い間ご覧いただきありがとうございました。またのお越しをお待ちしております。<script></script>");
        town.page(CITY + "/short", "工事中です");
        assertThat(missed(scan()))
                .containsExactlyInAnyOrder(
                        Cause.NEEDS_BROWSER + " " + CITY + "/app", Cause.UNREADABLE + " " + CITY + "/empty");
    }

    @Test
    void aSiteThatOnlyScriptsFillIsNotEnough() throws Exception {
        town.page(CITY + "/", "<div id='root'>読み込み中</div><script src='a.js'></script>");
        ScanOutcome outcome = scan();
        assertThat(outcome.report().enoughSeen()).isFalse();
        assertThat(missed(outcome)).containsExactly(Cause.NEEDS_BROWSER + " " + CITY + "/");
    }

    @Test
    void theNameWithoutWwwIsTheSameSite() throws Exception {
        town.redirect(CITY + "/", "https://city.aozora.example/top");
        town.page("https://city.aozora.example/top", "<a href='" + FORM + "/viewform'>申込</a>");
        assertThat(checks(scan())).containsExactly("form-responses-public");
    }

    @Test
    void aStartThatLeadsAwayEndsTheRunBeforeItBegins() {
        town.redirect(CITY + "/", "https://campaign.aozora.example/");
        assertThatThrownBy(this::scan)
                .isInstanceOf(StartElsewhere.class)
                .hasMessageContaining("campaign.aozora.example");
    }

    @Test
    void aStartThatIsGoneIsToldAsUnseen() throws Exception {
        town.status(CITY + "/", 404);
        ScanOutcome gone = scan();
        assertThat(missed(gone)).containsExactly(Cause.UNREACHABLE + " " + CITY + "/");
        assertThat(checks(gone)).isEmpty();
    }

    @Test
    void theStatusOfTheSummaryDecidesAndNotItsBody() throws Exception {
        town.page(CITY + "/", "<a href='" + FORM + "/viewform'>申込</a>");
        town.text(FORM + "/viewanalytics", "text/html", "");
        assertThat(ScannedTown.findings(scan())).extracting(Finding::variant).containsExactly("open");
    }

    @Test
    void aRunThatGoesOnStillKnowsTheRedirectsOfItsFirstPart() throws Exception {
        StringBuilder links =
                new StringBuilder("<a href='/go'>申込</a><a href='/a/a/a/a/a/a'>trap</a><a href='/name'>n</a>");
        for (int i = 0; i < 20; i++) {
            links.append("<a href='/p").append(i).append("'>p</a>");
            town.page(CITY + "/p" + i, "<a href='/go'>申込</a>");
        }
        town.page(CITY + "/", links.toString());
        town.redirect(CITY + "/go", FORM + "/viewform");
        // An address that may not be written down.
        town.redirect(CITY + "/name", FORM + "/viewform?entry.1=%E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90");
        List<String> whole = ways(scan());
        town.interruptAt(12);
        assertThatThrownBy(this::scan).isInstanceOf(InterruptedException.class);
        ScanOutcome second = scan();
        assertThat(ways(second)).hasSize(22).isEqualTo(whole);
        assertThat(missed(second)).containsExactly(Cause.NOT_ATTEMPTED + " " + CITY + "/a/a/a/a/a/a");
    }

    private static List<String> ways(ScanOutcome outcome) {
        return ScannedTown.findings(outcome).get(0).routes().stream()
                .map(route -> route.from().path())
                .sorted()
                .toList();
    }
}
