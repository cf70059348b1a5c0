package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Missed;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;

class ShortfallTest {
    private static final PublicUrl START = PublicUrl.of("https://www.city.aozora.example/");

    private static Shortfall shortfall(int pages, Map<Cause, Integer> unseen, Subject... subjects) {
        Coverage coverage = new Coverage(pages, 0, 0, subjects.length, unseen, List.of(), Map.of(), 0, pages > 0, true);
        Snapshot snapshot = new Snapshot(new ScanId("x"), Instant.EPOCH, coverage, List.of(subjects));
        return Shortfall.of(snapshot, SiteSettings.of(List.of(START)));
    }

    private static LinkedForm form(Observed<FormAccess> access, Observed<ResponsesAccess> responses) {
        return new LinkedForm(
                PublicUrl.of("https://docs.google.com/forms/d/e/x/viewform"),
                List.of(),
                Service.GOOGLE_FORMS,
                Sureness.KNOWN,
                Label.NONE,
                access,
                responses,
                Observed.unseen(Cause.BLOCKED),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.BLOCKED));
    }

    @Test
    void aSiteThatAnsweredIsEnough() {
        assertThat(shortfall(10, Map.of(Cause.UNREACHABLE, 2))).isEqualTo(Shortfall.NONE);
    }

    @Test
    void noPageAtAllIsNotEnough() {
        assertThat(shortfall(0, Map.of(Cause.UNREACHABLE, 1))).isEqualTo(Shortfall.START_SILENT);
    }

    @Test
    void moreFailuresThanAnswersAreNotEnough() {
        assertThat(shortfall(10, Map.of(Cause.BLOCKED, 6, Cause.UNREACHABLE, 5)))
                .isEqualTo(Shortfall.TOO_MANY_FAILURES);
    }

    @Test
    void failuresThatAreMostlyOurOwnNetworksAreNotBlamedOnTheSite() {
        assertThat(shortfall(10, Map.of(Cause.OWN_NETWORK, 8, Cause.UNREACHABLE, 5)))
                .isEqualTo(Shortfall.OWN_NETWORK);
        assertThat(shortfall(10, Map.of(Cause.OWN_NETWORK, 5, Cause.UNREACHABLE, 8)))
                .isEqualTo(Shortfall.TOO_MANY_FAILURES);
        assertThat(shortfall(10, Map.of(Cause.OWN_NETWORK, 8))).isEqualTo(Shortfall.NONE);
    }

    @Test
    void whatWasLeftOutOnPurposeIsNoFailure() {
        assertThat(shortfall(10, Map.of(Cause.NOT_ATTEMPTED, 5_000))).isEqualTo(Shortfall.NONE);
    }

    @Test
    void formsOfWhichNothingCouldBeSeenAreNotEnough() {
        assertThat(shortfall(10, Map.of(), form(Observed.unseen(Cause.BLOCKED), Observed.unseen(Cause.BLOCKED))))
                .isEqualTo(Shortfall.FORMS_SILENT);
    }

    @Test
    void anAddressOfWhichNobodyNeedBeAskedIsNoFormThatKeptSilent() {
        LinkedForm editing = form(Observed.unseen(Cause.NOT_ATTEMPTED), Observed.unseen(Cause.NOT_ATTEMPTED));
        assertThat(shortfall(10, Map.of(), editing)).isEqualTo(Shortfall.NONE);
        assertThat(shortfall(
                        10, Map.of(), editing, form(Observed.unseen(Cause.BLOCKED), Observed.unseen(Cause.BLOCKED))))
                .isEqualTo(Shortfall.FORMS_SILENT);
    }

    @Test
    void oneFormThatCouldBeJudgedIsEnough() {
        assertThat(shortfall(
                        10,
                        Map.of(),
                        form(Observed.unseen(Cause.BLOCKED), Observed.unseen(Cause.BLOCKED)),
                        form(Observed.seen(FormAccess.OPEN), Observed.seen(ResponsesAccess.PRIVATE))))
                .isEqualTo(Shortfall.NONE);
    }

    @Test
    void aStartThatMayNotBeLookedAtIsToldApartFromOneThatIsDown() {
        assertThat(withoutStart(Cause.REFUSED)).isEqualTo(Shortfall.START_REFUSED);
        assertThat(withoutStart(Cause.UNREACHABLE)).isEqualTo(Shortfall.START_SILENT);
        assertThat(withoutStart(Cause.OWN_NETWORK)).isEqualTo(Shortfall.OWN_NETWORK);
    }

    private static Shortfall withoutStart(Cause cause) {
        Missed start = new Missed(START, cause, List.of());
        Coverage coverage = new Coverage(0, 0, 0, 0, Map.of(cause, 1), List.of(start), Map.of(), 0, false, true);
        Snapshot snapshot = new Snapshot(new ScanId("x"), Instant.EPOCH, coverage, List.of());
        return Shortfall.of(snapshot, SiteSettings.of(List.of(START)));
    }
}
