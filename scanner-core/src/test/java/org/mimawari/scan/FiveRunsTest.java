package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Acceptance;
import org.mimawari.finding.ReportingLimits;
import org.mimawari.finding.Severity;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.MailCheckSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;

/** A site over several runs on a real server: what a webmaster does to it, and what each run says of its findings. */
class FiveRunsTest {
    private static final String HOME = ScannedTown.CITY + "/";
    private static final String EVENT = ScannedTown.CITY + "/event";
    private static final String FORM_LINK = "<a href='" + ScannedTown.FORM + "/viewform'>申込</a>";
    private static final String NEWS = "<a href='/news'>お知らせ</a> ";
    private static final String SUMMARY = ScannedTown.FORM + "/viewanalytics";

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    private Town town;
    private CheckSettings checks = CheckSettings.DEFAULT;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(folder, "docs.google.com");
        town = scanned.town();
        town.page(HOME, NEWS + "<a href='/event'>催し</a> " + FORM_LINK + " <a href='/old'>旧ページ</a>");
        town.page(EVENT, "<p>秋まつりのご案内</p>" + FORM_LINK);
        StringBuilder others = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            town.page(ScannedTown.CITY + "/" + i, "<p>お知らせ</p>");
            others.append("<a href='/").append(i).append("'>お知らせ</a> ");
        }
        town.page(ScannedTown.CITY + "/news", others.toString());
        scanned.withOpenForm();
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private ScanOutcome run() throws InterruptedException {
        SiteSettings site = ScannedTown.city();
        Settings usual = scanned.settings(site);
        Settings settings = new Settings(
                usual.sites(), usual.crawl(), usual.network(), usual.store(), null, usual.schedule(), checks);
        return new Scan(settings, scanned.history(), "test", Clock.systemUTC())
                .run(site, ScanOptions.USUAL, Progress.SILENT, Publisher.NONE);
    }

    private void answersArePrivate() {
        town.page(
                ScannedTown.FORM + "/viewform",
                "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[[1,\"お名前\",null,0,[[11,null,1]]]],[\"\",1,0,0,0]],\"/forms\",\"申込\"];</script>");
        town.redirect(SUMMARY, ScannedTown.FORM + "/analyticsrestricted");
    }

    private List<String> told() throws InterruptedException {
        return told(run());
    }

    private static List<String> told(ScanOutcome outcome) {
        return outcome.report().findings().stream()
                .map(one -> one.finding().check() + " " + one.state())
                .sorted()
                .toList();
    }

    @Test
    void aFormIsClosedOpenedAgainHeldBackAndUnlinked() throws Exception {
        assertThat(told()).containsExactly("form-responses-public NEW", "link-broken NEW");
        assertThat(told()).containsExactly("form-responses-public UNCHANGED", "link-broken UNCHANGED");

        town.status(SUMMARY, 503);
        town.status(ScannedTown.FORM + "/viewform", 503);
        town.page(ScannedTown.CITY + "/old", "また公開しました");
        // The only form was silent, and stays open; the site itself was seen.
        assertThat(told()).containsExactly("form-responses-public UNSEEN", "link-broken ABSENT");

        scanned.withOpenForm();
        answersArePrivate();
        assertThat(told()).containsExactly("form-responses-public ABSENT");

        scanned.withOpenForm();
        assertThat(told()).contains("form-responses-public RETURNED").doesNotContain("link-broken NEW");

        town.page(HOME, NEWS + "<a href='/event'>催し</a>");
        assertThat(told()).containsExactly("form-responses-public UNCHANGED"); // another page leads there still

        town.page(EVENT, "<p>秋まつりは終わりました</p>");
        assertThat(told()).containsExactly("form-responses-public ABSENT");
        assertThat(told()).isEmpty();
    }

    @Test
    void aPageThatWasMovedKeepsTheFindingOfWhatItLeadsTo() throws Exception {
        assertThat(told()).contains("form-responses-public NEW");
        town.page(HOME, NEWS + "<a href='/event-2026'>催し</a>");
        town.page(ScannedTown.CITY + "/event-2026", FORM_LINK);
        assertThat(told()).contains("form-responses-public UNCHANGED");
    }

    @Test
    void whereTwoLooksAreAskedForOneLookThatFindsNothingMendsNothing() throws Exception {
        checks = new CheckSettings(
                Set.of(), Map.of(), ReportingLimits.OF_THE_LAW, 2, List.of(), null, MailCheckSettings.DEFAULT);
        assertThat(told()).contains("form-responses-public NEW");
        answersArePrivate();
        assertThat(told()).contains("form-responses-public UNCHANGED");
        assertThat(told()).contains("form-responses-public ABSENT");
    }

    @Test
    void whatIsAcceptedBreaksNoBuildAndIsCounted() throws Exception {
        assertThat(run().report().fails(Severity.HIGH)).isTrue();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        Acceptance accepted =
                new Acceptance("https://docs.google.com/forms/*", "form-responses-public", null, "公開用", "広報係", today);
        checks = new CheckSettings(
                Set.of(), Map.of(), ReportingLimits.OF_THE_LAW, 1, List.of(accepted), null, MailCheckSettings.DEFAULT);
        ScanOutcome outcome = run();
        assertThat(told(outcome)).containsExactly("link-broken UNCHANGED");
        assertThat(outcome.report().fails(Severity.HIGH)).isFalse();
        assertThat(outcome.report().accepting().findings()).hasSize(1);
        Acceptance over = new Acceptance(
                accepted.target(), accepted.check(), null, accepted.reason(), accepted.who(), today.minusDays(1));
        checks = new CheckSettings(
                Set.of(), Map.of(), ReportingLimits.OF_THE_LAW, 1, List.of(over), null, MailCheckSettings.DEFAULT);
        assertThat(told()).containsExactly("form-responses-public RETURNED", "link-broken UNCHANGED");
    }
}
