package org.mimawari.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Owner;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.settings.MailSettings.When;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

class MailPolicyTest {

    private static ScanReport report(boolean enoughSeen, FindingState... states) {
        PublicUrl form = PublicUrl.of("https://docs.google.com/forms/d/e/1FAIpQLSaozora/viewform");
        Finding finding = new Finding(
                "form-closed",
                "closed",
                Severity.LOW,
                Confidence.VERIFIED,
                form,
                Label.NONE,
                List.of(),
                Fingerprint.of("form-closed", form, "closed"));
        List<TrackedFinding> tracked = Stream.of(states)
                .map(state -> new TrackedFinding(finding, state, Instant.EPOCH))
                .toList();
        return new ScanReport(
                MailSamples.SITE,
                MailSamples.RUN,
                Instant.EPOCH,
                Instant.EPOCH,
                tracked,
                List.of(),
                List.of(),
                enoughSeen,
                Accepting.NONE);
    }

    private static boolean mails(When when, ScanReport report) {
        return new MailPolicy(when).wantsMail(report);
    }

    /** A table that may or may not be a list of people is worth a look, and no mail. */
    @Test
    void whatIsOnlyForTheAppendixIsNoReason() {
        PublicUrl sheet = PublicUrl.of("https://www.city.aozora.example/a.xlsx");
        Finding unsure = new Finding(
                "personal-records",
                "suspected",
                Severity.MEDIUM,
                Confidence.SUSPECTED,
                sheet,
                Label.NONE,
                List.of(),
                Fingerprint.of("personal-records", sheet, "suspected"));
        CheckInfo check = new CheckInfo(
                "personal-records", Family.PERSONAL, Owner.SITE, Severity.CRITICAL, List.of("list", "suspected"));
        for (FindingState state : FindingState.values()) {
            List<TrackedFinding> findings = List.of(new TrackedFinding(unsure, state, Instant.EPOCH));
            ScanReport aside = report(findings, check.appendix("suspected"));
            assertThat(mails(When.CHANGES, aside)).isFalse();
            assertThat(mails(When.FINDINGS, aside)).isFalse();
            assertThat(mails(When.ALWAYS, aside)).isTrue();
        }
        List<TrackedFinding> news = List.of(new TrackedFinding(unsure, FindingState.NEW, Instant.EPOCH));
        assertThat(mails(When.CHANGES, report(news, check))).isTrue();
    }

    private static ScanReport report(List<TrackedFinding> findings, CheckInfo check) {
        return new ScanReport(
                MailSamples.SITE,
                MailSamples.RUN,
                Instant.EPOCH,
                Instant.EPOCH,
                findings,
                List.of(),
                List.of(check),
                true,
                Accepting.NONE);
    }

    @Test
    void changesAreWhatIsNewWorseOrGone() {
        assertThat(mails(When.CHANGES, report(true, FindingState.NEW))).isTrue();
        assertThat(mails(When.CHANGES, report(true, FindingState.UNCHANGED, FindingState.WORSE)))
                .isTrue();
        assertThat(mails(When.CHANGES, report(true, FindingState.ABSENT))).isTrue();
        assertThat(mails(When.CHANGES, report(true, FindingState.UNCHANGED))).isFalse();
        assertThat(mails(When.CHANGES, report(true))).isFalse();
    }

    @Test
    void findingsAreToldAsLongAsTheyStandAndWhenTheyGo() {
        assertThat(mails(When.FINDINGS, report(true, FindingState.UNCHANGED))).isTrue();
        assertThat(mails(When.FINDINGS, report(true, FindingState.ABSENT))).isTrue();
        assertThat(mails(When.FINDINGS, report(true))).isFalse();
    }

    @Test
    void alwaysIsAlways() {
        assertThat(mails(When.ALWAYS, report(true))).isTrue();
    }

    @Test
    void aRunThatSawTooLittleIsToldInEveryCase() {
        for (When when : When.values()) {
            assertThat(mails(when, report(false))).isTrue();
        }
    }
}
