package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.term.DataKind;
import org.mimawari.term.RunKind;
import org.mimawari.term.Spared;

class HistoryTest extends HistoryCase {
    private static final Finding FORM = Samples.finding(Samples.FORM, Severity.CRITICAL);
    private static final Finding OTHER = Samples.finding(Samples.OTHER_FORM, Severity.LOW);

    private List<TrackedFinding> run(String name, Instant at, List<Finding> current, Looked looked) {
        return run(name, at, current, looked, Terms.plain());
    }

    private List<TrackedFinding> run(String name, Instant at, List<Finding> current, Looked looked, Terms terms) {
        history.begin(Samples.run(name), Samples.SITE, at);
        List<TrackedFinding> tracked =
                history.track(Samples.run(name), at, current, looked, terms).findings();
        history.end(Samples.run(name), at.plusSeconds(60), RunRecord.Result.FINISHED, tracked.size(), 10);
        return tracked;
    }

    private List<TrackedFinding> run(String name, Instant at, Finding... current) {
        return run(name, at, List.of(current), Samples.everything());
    }

    private static FindingState only(List<TrackedFinding> tracked) {
        assertThat(tracked).hasSize(1);
        return tracked.get(0).state();
    }

    @Test
    void whatIsFoundFirstIsNewAndLaterUnchangedWithItsFirstDay() {
        assertThat(only(run("r1", Samples.MARCH, FORM))).isEqualTo(FindingState.NEW);
        List<TrackedFinding> second = run("r2", Samples.APRIL, FORM);
        assertThat(only(second)).isEqualTo(FindingState.UNCHANGED);
        assertThat(second.get(0).firstSeen()).isEqualTo(Samples.MARCH);
    }

    @Test
    void aFindingGetsWorseAndBetter() {
        run("r1", Samples.MARCH, OTHER);
        assertThat(only(run("r2", Samples.APRIL, OTHER.with(Severity.HIGH)))).isEqualTo(FindingState.WORSE);
        assertThat(only(run("r3", Samples.MAY, OTHER.with(Severity.HIGH)))).isEqualTo(FindingState.UNCHANGED);
        assertThat(only(run("r4", Samples.MAY.plusSeconds(90), OTHER))).isEqualTo(FindingState.BETTER);
    }

    /** The questions of a form that was closed cannot be seen any more, its answers still can. */
    @Test
    void aFindingOfWhichLessCanBeToldGoesOn() {
        run("r1", Samples.MARCH, asking(DataKind.NAME, DataKind.PHONE));
        List<TrackedFinding> second = run("r2", Samples.APRIL, asking());
        assertThat(only(second)).isEqualTo(FindingState.UNCHANGED);
        assertThat(second.get(0).firstSeen()).isEqualTo(Samples.MARCH);
    }

    @Test
    void aFindingThatTellsOfMoreKindsIsAnotherOne() {
        run("r1", Samples.MARCH, asking(DataKind.NAME));
        assertThat(run("r2", Samples.APRIL, asking(DataKind.NAME, DataKind.HEALTH)))
                .extracting(TrackedFinding::state)
                .containsExactly(FindingState.NEW, FindingState.ABSENT);
    }

    private static Finding asking(DataKind... kinds) {
        List<Evidence> evidence = Stream.of(kinds)
                .<Evidence>map(kind -> new Evidence.Shape(kind, 1))
                .toList();
        Finding plain = Samples.finding(Samples.FORM, Severity.CRITICAL, evidence);
        return new Finding(
                plain.check(),
                plain.variant(),
                plain.severity(),
                plain.confidence(),
                plain.target(),
                plain.name(),
                evidence,
                Fingerprint.of(plain.check(), plain.target(), plain.variant() + List.of(kinds)));
    }

    @Test
    void whatIsGoneIsToldOnce() {
        run("r1", Samples.MARCH, FORM, OTHER);
        List<TrackedFinding> second = run("r2", Samples.APRIL, OTHER);
        assertThat(second)
                .extracting(TrackedFinding::state)
                .containsExactly(FindingState.UNCHANGED, FindingState.ABSENT);
        assertThat(second.get(1).finding()).isEqualTo(FORM);
        assertThat(only(run("r3", Samples.MAY, OTHER))).isEqualTo(FindingState.UNCHANGED);
    }

    @Test
    void whatComesBackHasReturnedAndKeepsItsFirstDay() {
        run("r1", Samples.MARCH, FORM);
        run("r2", Samples.APRIL);
        List<TrackedFinding> third = run("r3", Samples.MAY, FORM);
        assertThat(only(third)).isEqualTo(FindingState.RETURNED);
        assertThat(third.get(0).firstSeen()).isEqualTo(Samples.MARCH);
        assertThat(only(run("r4", Samples.MAY.plusSeconds(90), FORM))).isEqualTo(FindingState.UNCHANGED);
    }

    @Test
    void whatCouldNotBeCheckedStaysOpenAndIsGoneOnlyOnceItWasLookedFor() {
        run("r1", Samples.MARCH, FORM);
        String target = Looked.digest(Samples.FORM);
        Looked blocked = new Looked(Set.of(Samples.CHECK), Set.of(), Set.of(target), Set.of(), true);
        List<TrackedFinding> second = run("r2", Samples.APRIL, List.of(), blocked);
        assertThat(only(second)).isEqualTo(FindingState.UNSEEN);
        assertThat(second.get(0).finding()).isEqualTo(FORM);
        assertThat(only(run("r3", Samples.MAY))).isEqualTo(FindingState.ABSENT);
    }

    @Test
    void whereTwoLooksAreAskedForOneLookMendsNothing() {
        Terms twice = new Terms(2, List.of(), LocalDate.EPOCH);
        run("r1", Samples.MARCH, FORM);
        assertThat(only(run("r2", Samples.APRIL, List.of(), Samples.everything(), twice)))
                .isEqualTo(FindingState.UNCHANGED);
        assertThat(only(run("r3", Samples.MAY, List.of(), Samples.everything(), twice)))
                .isEqualTo(FindingState.ABSENT);
    }

    @Test
    void looksInVainCountOnlyInARow() {
        Terms twice = new Terms(2, List.of(), LocalDate.EPOCH);
        run("r1", Samples.MARCH, FORM);
        run("r2", Samples.APRIL, List.of(), Samples.everything(), twice);
        run("r3", Samples.MAY, List.of(FORM), Samples.everything(), twice);
        assertThat(only(run("r4", Samples.MAY.plusSeconds(90), List.of(), Samples.everything(), twice)))
                .isEqualTo(FindingState.UNCHANGED);
    }

    @Test
    void aRunIsComparedWithTheOneBeforeItAlsoWhereTheClockWasPutBack() {
        run("r1", Samples.MAY, FORM);
        run("r2", Samples.MARCH, FORM, OTHER);
        List<TrackedFinding> third = run("r3", Samples.APRIL, FORM, OTHER);
        assertThat(third).extracting(TrackedFinding::state).containsOnly(FindingState.UNCHANGED);
    }

    @Test
    void theHistoryOfAFindingIsKeptRunByRun() {
        run("r1", Samples.MARCH, OTHER);
        run("r2", Samples.APRIL);
        run("r3", Samples.MAY, OTHER);
        assertThat(history.past(Samples.SITE, OTHER.fingerprint()))
                .extracting(PastState::state)
                .containsExactly(FindingState.RETURNED, FindingState.ABSENT, FindingState.NEW);
        assertThat(history.sites()).containsExactly(Samples.SITE);
    }

    @Test
    void oldRunsAreForgottenButNotWhatTheNextRunIsComparedWith() {
        run("r1", Samples.MARCH, FORM);
        run("r2", Samples.APRIL, FORM);
        run("r3", Samples.MAY, FORM);
        assertThat(history.forgetBefore(Samples.SITE, Samples.MAY)).isEqualTo(2);
        assertThat(history.forgetBefore(Samples.SITE, Samples.MAY.plusSeconds(1_000_000)))
                .isZero();
        assertThat(history.runs(Samples.SITE, 10)).extracting(RunRecord::id).containsExactly(Samples.run("r3"));
        assertThat(only(run("r4", Samples.MAY.plusSeconds(90), FORM))).isEqualTo(FindingState.UNCHANGED);
    }

    @Test
    void aRunThatIsJudgedTwiceSaysTheSameTwiceAlsoAfterLaterRuns() {
        run("r1", Samples.MARCH, FORM);
        List<TrackedFinding> first = run("r2", Samples.APRIL, OTHER);
        List<TrackedFinding> again =
                history.track(Samples.run("r2"), Samples.APRIL, List.of(OTHER), Samples.everything());
        assertThat(again).isEqualTo(first);
        run("r3", Samples.MAY, OTHER);
        assertThat(history.track(Samples.run("r2"), Samples.APRIL, List.of(OTHER), Samples.everything()))
                .isEqualTo(first);
        assertThat(history.standing(Samples.SITE))
                .extracting(open -> open.tracked().finding())
                .containsExactly(OTHER);
    }

    @Test
    void aRunThatWasBrokenOffIsNoMeasureForTheNext() {
        run("r1", Samples.MARCH, FORM);
        history.begin(Samples.run("broken"), Samples.SITE, Samples.APRIL);
        history.track(Samples.run("broken"), Samples.APRIL, List.of(FORM, OTHER), Samples.everything());
        List<TrackedFinding> next = run("r3", Samples.MAY, FORM, OTHER);
        assertThat(next).extracting(TrackedFinding::state).containsExactly(FindingState.UNCHANGED, FindingState.NEW);
        assertThat(history.runs(Samples.SITE, 10))
                .extracting(RunRecord::result)
                .containsExactly(RunRecord.Result.FINISHED, RunRecord.Result.FAILED, RunRecord.Result.FINISHED);
        assertThat(history.runs(Samples.SITE, 10).get(1).ended()).isNull();
    }

    @Test
    void aCheckThatIsSwitchedOffSaysNothingAndKeepsTheFirstDay() {
        run("r1", Samples.MARCH, FORM);
        Looked off = new Looked(Set.of(), Set.of(), Set.of(), Set.of(), true);
        assertThat(run("r2", Samples.APRIL, List.of(), off)).isEmpty();
        assertThat(run("r3", Samples.MAY, FORM).get(0).firstSeen()).isEqualTo(Samples.MARCH);
    }

    @Test
    void anotherSiteHasAHistoryOfItsOwn() {
        run("r1", Samples.MARCH, FORM);
        history.begin(Samples.run("x1"), "緑町", Samples.APRIL);
        assertThat(only(history.track(Samples.run("x1"), Samples.APRIL, List.of(FORM), Samples.everything())))
                .isEqualTo(FindingState.NEW);
        assertThat(history.standing("緑町")).isEmpty();
    }

    @Test
    void runsAreListedNewestFirstAndOutliveTheProcess() {
        run("r1", Samples.MARCH, FORM);
        history.begin(Samples.run("r2"), Samples.SITE, Samples.APRIL);
        history.end(Samples.run("r2"), Samples.MAY, RunRecord.Result.SAW_TOO_LITTLE, 1, 0);
        reopen();
        assertThat(history.runs(null, 1))
                .containsExactly(new RunRecord(
                        Samples.run("r2"),
                        Samples.SITE,
                        RunKind.SCAN,
                        Samples.APRIL,
                        Samples.MAY,
                        RunRecord.Result.SAW_TOO_LITTLE,
                        1,
                        0,
                        0,
                        Spared.NOTHING));
        assertThat(history.lastFinished(Samples.SITE).orElseThrow().id()).isEqualTo(Samples.run("r1"));
        assertThat(history.lastFinished("緑町")).isEmpty();
    }

    @Test
    void allEvidenceIsReadBackAsItWas() {
        Finding rich = Samples.finding(Samples.FORM, Severity.HIGH, Samples.everyKindOfEvidence());
        run("r1", Samples.MARCH, rich);
        assertThat(history.standing(Samples.SITE).get(0).tracked().finding()).isEqualTo(rich);
    }

    @Test
    void aRunThatNeverBeganCannotBeCompared() {
        assertThatThrownBy(() -> history.track(Samples.run("nobody"), Samples.MAY, List.of(FORM), Samples.everything()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(history.standing(Samples.SITE)).isEmpty();
    }
}
