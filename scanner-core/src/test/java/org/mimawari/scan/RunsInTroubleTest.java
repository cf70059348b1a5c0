package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.finding.Acceptance;
import org.mimawari.finding.ReportingLimits;
import org.mimawari.history.RunRecord;
import org.mimawari.history.RunRecord.Result;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.MailCheckSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;

/** Scans that break off once they have judged, and clocks that go back or far ahead: what the store knows of the site stays true. */
class RunsInTroubleTest {
    private static final String FORM = "form-responses-public";
    private static final Publisher NO_ROOM = outcome -> {
        throw new IllegalStateException("no room");
    };

    @TempDir
    private Path folder;

    private ScannedTown scanned;
    private CheckSettings checks = CheckSettings.DEFAULT;

    @BeforeEach
    void begin() throws Exception {
        scanned = new ScannedTown(folder, "docs.google.com");
        scanned.town()
                .page(ScannedTown.CITY + "/", "<a href='" + ScannedTown.FORM + "/viewform'>申込</a> <a href='/a'>a</a>");
        scanned.town().page(ScannedTown.CITY + "/a", "<p>a</p>");
        scanned.withOpenForm();
    }

    @AfterEach
    void end() {
        scanned.close();
    }

    private ScanOutcome scan(Duration ahead, Publisher publisher) throws InterruptedException {
        SiteSettings site = ScannedTown.city();
        Settings usual = scanned.settings(site);
        Settings settings = new Settings(
                usual.sites(), usual.crawl(), usual.network(), usual.store(), null, usual.schedule(), checks);
        return new Scan(settings, scanned.history(), "test", Clock.offset(Clock.systemUTC(), ahead))
                .run(site, ScanOptions.USUAL, Progress.SILENT, publisher);
    }

    /** By a clock that is so many days ahead, or behind. */
    private List<String> told(int days) throws InterruptedException {
        return scan(Duration.ofDays(days), Publisher.NONE).report().findings().stream()
                .map(one -> one.finding().check() + " " + one.state())
                .toList();
    }

    private void formIsPrivate() {
        scanned.town()
                .page(
                        ScannedTown.FORM + "/viewform",
                        "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[[1,\"お名前\",null,0,[[11,null,1]]]],[\"\",1,0,0,0]],\"/forms\",\"申込\"];</script>");
        scanned.town().redirect(ScannedTown.FORM + "/viewanalytics", ScannedTown.FORM + "/analyticsrestricted");
    }

    private List<RunRecord> runs() {
        return scanned.history().runs(ScannedTown.city().name(), 100);
    }

    private Instant firstSeen() {
        return scanned.history()
                .standing(ScannedTown.city().name())
                .get(0)
                .tracked()
                .firstSeen();
    }

    @Test
    void aScanThatBreaksOffBetweenItsFindingsAndItsReportsIsOneRunAndTellsThemAsNewInTheEnd() throws Exception {
        for (int tries = 0; tries < 3; tries++) {
            assertThatThrownBy(() -> scan(Duration.ZERO, NO_ROOM)).hasMessage("no room");
            assertThat(scanned.history().standing(ScannedTown.city().name())).isEmpty();
            scanned.reopenStore();
        }
        assertThat(told(0)).containsExactly(FORM + " NEW");
        assertThat(runs()).extracting(RunRecord::result).containsExactly(Result.FINISHED);
        assertThat(told(0)).containsExactly(FORM + " UNCHANGED");
    }

    @Test
    void aMendedFormIsToldOnceHoweverOftenTheScanBreaksOff() throws Exception {
        assertThat(told(0)).containsExactly(FORM + " NEW");
        formIsPrivate();
        assertThatThrownBy(() -> scan(Duration.ZERO, NO_ROOM)).hasMessage("no room");
        scanned.reopenStore();
        assertThat(told(0)).containsExactly(FORM + " ABSENT");
        assertThat(told(0)).isEmpty();
    }

    @Test
    void anAcceptanceHoldsAcrossAScanThatBrokeOff() throws Exception {
        assertThat(told(0)).containsExactly(FORM + " NEW");
        checks = accepting(LocalDate.of(2099, 3, 31));
        assertThatThrownBy(() -> scan(Duration.ZERO, NO_ROOM)).hasMessage("no room");
        scanned.reopenStore();
        assertThat(told(0)).isEmpty();
        checks = CheckSettings.DEFAULT;
        assertThat(told(0)).containsExactly(FORM + " RETURNED");
    }

    private static CheckSettings accepting(LocalDate until) {
        Acceptance acceptance = new Acceptance("https://docs.google.com/forms/*", FORM, null, "公開用", "広報係", until);
        return new CheckSettings(
                Set.of(),
                Map.of(),
                ReportingLimits.OF_THE_LAW,
                1,
                List.of(acceptance),
                null,
                MailCheckSettings.DEFAULT);
    }

    @Test
    void aClockThatGoesBackMakesNothingNewAndKeepsTheRunsInOrder() throws Exception {
        assertThat(told(0)).containsExactly(FORM + " NEW");
        Instant first = firstSeen();
        assertThat(told(-30)).containsExactly(FORM + " UNCHANGED");
        formIsPrivate();
        assertThat(told(-20)).containsExactly(FORM + " ABSENT");
        scanned.withOpenForm();
        assertThat(told(-10)).containsExactly(FORM + " RETURNED");
        assertThat(told(1)).containsExactly(FORM + " UNCHANGED");
        assertThat(firstSeen()).isEqualTo(first);
        assertThat(runs().stream()
                        .sorted(Comparator.comparing(RunRecord::ended))
                        .map(run -> Math.round(
                                Duration.between(first, run.started()).toHours() / 24.0)))
                .containsExactly(0L, -30L, -20L, -10L, 1L);
    }

    /** A year that is wrong by far forgets old runs, as {@code store.keep} says, and no finding. */
    @Test
    void aClockThatWasFarAheadOnceForgetsNoFinding() throws Exception {
        assertThat(told(0)).containsExactly(FORM + " NEW");
        Instant first = firstSeen();
        assertThat(told(40_000)).containsExactly(FORM + " UNCHANGED");
        assertThat(told(1)).containsExactly(FORM + " UNCHANGED");
        formIsPrivate();
        assertThat(told(2)).containsExactly(FORM + " ABSENT");
        scanned.withOpenForm();
        assertThat(told(3)).containsExactly(FORM + " RETURNED");
        assertThat(firstSeen()).isEqualTo(first);
    }
}
