package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Severity;
import org.mimawari.history.RunRecord;
import org.mimawari.history.UnfitRun;

/** A scan is told against a run that is named, and ends by what came since; the store goes on to compare with the run before. */
class SinceRunTest extends RecheckCase {
    @BeforeEach
    void prepare() {
        town.withForms(3).exposed(1);
    }

    private String newest() {
        return town.history().runs(null, 1).get(0).id().value();
    }

    private static boolean fails(ScanOutcome outcome) {
        return outcome.report().fails(Severity.LOW, outcome.background().focus());
    }

    @Test
    void onlyWhatCameSinceThatRunDecidesHowTheRunEnds() throws Exception {
        town.scan();
        String first = newest();
        ScanOutcome same = town.since(first);
        assertThat(RecheckTown.told(same)).containsExactly("form-responses-public UNCHANGED");
        assertThat(fails(same)).isFalse();
        assertThat(same.report().beside(same.background().focus())).isOne();
        town.exposed(2);
        town.scan();
        ScanOutcome later = town.since(first);
        assertThat(RecheckTown.told(later))
                .as("the second was told before, and is new since the first run")
                .containsExactlyInAnyOrder("form-responses-public NEW", "form-responses-public UNCHANGED");
        assertThat(fails(later)).isTrue();
        assertThat(fails(town.since("last"))).isFalse();
    }

    @Test
    void whatWasMendedInBetweenIsMendedAndWhatCameAndWentIsNoNews() throws Exception {
        town.scan();
        String first = newest();
        town.safe(1).exposed(2);
        town.scan();
        town.safe(2);
        assertThat(RecheckTown.told(town.since(first))).containsExactly("form-responses-public ABSENT");
        assertThat(town.scan().report().findings()).isEmpty();
        town.exposed(1);
        assertThat(RecheckTown.told(town.scan())).containsExactly("form-responses-public RETURNED");
    }

    @Test
    void whatCameInBetweenAndCannotBeSeenNowIsNotLost() throws Exception {
        town.scan();
        String first = newest();
        town.exposed(2);
        town.scan();
        town.behindConsent(2);
        assertThat(RecheckTown.told(town.since(first)))
                .containsExactlyInAnyOrder("form-responses-public NEW", "form-responses-public UNCHANGED");
        town.exposed(2);
        assertThat(RecheckTown.told(town.scan()))
                .containsExactly("form-responses-public UNCHANGED", "form-responses-public UNCHANGED");
    }

    @Test
    void aRunThatDoesNotTellWhatStoodInTheWholeSiteIsRefusedBeforeAnythingIsAsked() throws Exception {
        assertThat(reason("last")).isEqualTo(UnfitRun.Reason.NONE);
        assertThat(reason("x")).isEqualTo(UnfitRun.Reason.UNKNOWN);
        assertThat(town.town.asked()).isEmpty();
        assertThat(town.history().runs(null, 9)).isEmpty();
        town.scan();
        town.recheck();
        assertThat(reason(newest())).isEqualTo(UnfitRun.Reason.NOT_OF_ALL);
        town.town.status(CITY + "/", 500);
        town.scan();
        RunRecord blind = town.history().runs(null, 1).get(0);
        assertThat(blind.result()).isEqualTo(RunRecord.Result.SAW_TOO_LITTLE);
        assertThat(reason(newest())).isEqualTo(UnfitRun.Reason.NOT_FINISHED);
        assertThat(List.of(
                        town.history().since(RecheckTown.site().name(), "last").id()))
                .doesNotContain(blind.id());
        String other = newest();
        assertThatThrownBy(() -> town.history().since("もう一つの市", other))
                .isInstanceOfSatisfying(
                        UnfitRun.class, e -> assertThat(e.reason()).isEqualTo(UnfitRun.Reason.OF_ANOTHER_SITE));
    }

    private UnfitRun.Reason reason(String run) throws InterruptedException {
        try {
            town.since(run);
            throw new AssertionError("it was taken: " + run);
        } catch (UnfitRun e) {
            return e.reason();
        }
    }
}
