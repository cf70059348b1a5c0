package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Family;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.finding.Undecided;
import org.mimawari.site.Coverage;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.DocumentMatter;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Missed;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/** The finding: a form that Samples.PAGE leads to. */
class LookedTest {

    static final List<CheckInfo> CHECKS =
            List.of(new CheckInfo(Samples.CHECK, Family.FORM, Owner.SERVICE, Severity.CRITICAL, List.of("summary")));
    private static final Standing FORM = Standing.of(new TrackedFinding(
            Samples.finding(Samples.FORM, Severity.CRITICAL), FindingState.UNCHANGED, Samples.MARCH));
    private static final PublicUrl ELSEWHERE = PublicUrl.of("https://www.city.aozora.example/");

    private static Subject page(PublicUrl url) {
        return new Page(url, List.of(), Label.NONE);
    }

    private static Coverage coverage(boolean finished, int unseen, Missed... missed) {
        return new Coverage(
                9, 0, 0, 0, Map.of(Cause.UNREACHABLE, unseen), List.of(missed), Map.of(), 0, true, finished);
    }

    private static Missed missed(PublicUrl url) {
        return new Missed(url, Cause.UNREACHABLE, List.of());
    }

    private static boolean gone(Coverage coverage, List<Undecided> undecided, boolean enough, Subject... subjects) {
        Snapshot snapshot = new Snapshot(Samples.run("r"), Samples.MAY, coverage, List.of(subjects));
        return Looked.of(snapshot, undecided, CHECKS, enough).isGone(FORM);
    }

    private static boolean gone(Coverage coverage, Subject... subjects) {
        return gone(coverage, List.of(), true, subjects);
    }

    @Test
    void aFormThatWasAskedAndGaveNothingToMendIsGone() {
        assertThat(gone(coverage(true, 0), page(Samples.FORM))).isTrue();
    }

    @Test
    void aFormThatWasAskedIsGoneEvenIfTheWalkEndedEarly() {
        assertThat(gone(coverage(false, 0), page(Samples.FORM))).isTrue();
    }

    @Test
    void nothingIsGoneInARunThatSawTooLittle() {
        assertThat(gone(coverage(true, 0), List.of(), false, page(Samples.FORM)))
                .isFalse();
    }

    @Test
    void aFormOfWhichTheCheckCouldNotTellStays() {
        Undecided undecided = new Undecided(Samples.CHECK, Samples.FORM, Label.NONE, Reason.BLOCKED, List.of());
        assertThat(gone(coverage(true, 0), List.of(undecided), true, page(Samples.FORM)))
                .isFalse();
    }

    @Test
    void thatAnotherCheckCouldNotTellDoesNotKeepIt() {
        Undecided other = new Undecided("form-closed", Samples.FORM, Label.NONE, Reason.BLOCKED, List.of());
        assertThat(gone(coverage(true, 0), List.of(other), true, page(Samples.FORM)))
                .isTrue();
    }

    @Test
    void aFormThatNothingLeadsToAnyMoreIsGone() {
        assertThat(gone(coverage(true, 0), page(ELSEWHERE))).isTrue();
    }

    @Test
    void aFormWhosePageCouldNotBeReadStays() {
        assertThat(gone(coverage(true, 1, missed(Samples.PAGE)), page(ELSEWHERE)))
                .isFalse();
    }

    @Test
    void aFormStaysIfItsPageMayBeAmongThoseThatAreNotListed() {
        assertThat(gone(coverage(true, 500, missed(ELSEWHERE)))).isFalse();
    }

    @Test
    void aFormIsGoneIfItsOnlyPageWasReadAndLeadsElsewhereThoughTheWalkEndedEarly() {
        assertThat(gone(coverage(false, 0), page(Samples.PAGE))).isTrue();
    }

    @Test
    void aFormWhosePageTheWalkDidNotReachStays() {
        assertThat(gone(coverage(false, 0), page(ELSEWHERE))).isFalse();
    }

    @Test
    void aFormThatAHalfReadFlyerLedToStays() {
        Document flyer = new Document(
                Samples.PAGE, List.of(), Label.NONE, DocumentKind.PDF, Observed.seen(4), 1, DocumentMatter.NONE);
        assertThat(gone(coverage(true, 0), flyer)).isFalse();
    }

    @Test
    void aRunThatWalkedNowhereEndsOnlyWhatItsCheckJudged() {
        Undecided undecided = new Undecided(Samples.CHECK, Samples.FORM, Label.NONE, Reason.BLOCKED, List.of());
        Map<String, Set<PublicUrl>> form = Map.of(Samples.CHECK, Set.of(Samples.FORM));
        assertThat(Looked.again(CHECKS, form, List.of()).isGone(FORM)).isTrue();
        assertThat(Looked.again(CHECKS, form, List.of(undecided)).isGone(FORM)).isFalse();
        assertThat(Looked.again(CHECKS, Map.of("form-closed", Set.of(Samples.FORM)), List.of())
                        .isGone(FORM))
                .isFalse();
        assertThat(Looked.again(CHECKS, Map.of(Samples.CHECK, Set.of(Samples.PAGE)), List.of())
                        .isGone(FORM))
                .isFalse();
    }

    @Test
    void aFormWhosePageAnsweredNothingStaysAndOneWhosePageWasRemovedIsGone() {
        assertThat(gone(coverage(true, 0), new LinkTarget(Samples.PAGE, List.of(), Observed.unseen(Cause.UNREACHABLE))))
                .isFalse();
        assertThat(gone(
                        coverage(true, 0),
                        new LinkTarget(Samples.PAGE, List.of(), Observed.seen(org.mimawari.site.LinkAnswer.GONE))))
                .isTrue();
    }
}
