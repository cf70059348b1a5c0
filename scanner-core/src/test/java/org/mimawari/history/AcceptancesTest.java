package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Acceptance;
import org.mimawari.finding.Accepting.Outcome;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.finding.Unit;
import org.mimawari.term.DataKind;

class AcceptancesTest extends HistoryCase {
    private static final String FORM = Samples.FORM.shown();
    private static final LocalDate END = LocalDate.of(2026, 4, 30);
    private static final Acceptance ACCEPTED = accepted(FORM, END);

    private int runs;

    private static Acceptance accepted(String target, LocalDate until) {
        return new Acceptance(target, Samples.CHECK, null, "見えてよい集計です", "広報係", until);
    }

    private static Finding form(int people, DataKind... kinds) {
        Stream<Evidence> shapes = Stream.of(kinds).map(kind -> new Evidence.Shape(kind, people));
        return Samples.finding(
                Samples.FORM,
                Severity.HIGH,
                Stream.concat(Stream.of(new Evidence.Count(Unit.PEOPLE, people)), shapes)
                        .toList());
    }

    private Tracked run(Instant at, List<Acceptance> acceptances, Finding... current) {
        return run(Samples.SITE, at, acceptances, current);
    }

    private Tracked run(String site, Instant at, List<Acceptance> acceptances, Finding... current) {
        String name = "r" + ++runs;
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        history.begin(Samples.run(name), site, at);
        Tracked tracked = history.track(
                Samples.run(name), at, List.of(current), Samples.everything(), new Terms(1, acceptances, today));
        history.end(Samples.run(name), at.plusSeconds(60), RunRecord.Result.FINISHED, 0, 10);
        return tracked;
    }

    private static void isAccepted(Tracked tracked) {
        assertThat(tracked.findings()).isEmpty();
        assertThat(tracked.accepting().findings()).hasSize(1);
        assertThat(outcomes(tracked)).containsExactly(Outcome.HOLDS);
    }

    private static List<Outcome> outcomes(Tracked tracked) {
        return tracked.accepting().uses().stream().map(use -> use.outcome()).toList();
    }

    @Test
    void whatSomebodyAnswersForIsNoFindingUntilItsLastDayIsOver() {
        assertThat(run(Samples.MARCH, List.of(), form(5)).findings()).hasSize(1);
        isAccepted(run(Samples.APRIL, List.of(ACCEPTED), form(5)));
        isAccepted(run(END.atStartOfDay().toInstant(ZoneOffset.UTC), List.of(ACCEPTED), form(5)));
        Tracked after = run(Samples.MAY, List.of(ACCEPTED), form(5));
        assertThat(after.findings()).extracting(TrackedFinding::state).containsExactly(FindingState.RETURNED);
        assertThat(after.findings().get(0).firstSeen()).isEqualTo(Samples.MARCH);
        assertThat(outcomes(after)).containsExactly(Outcome.EXPIRED);
    }

    @Test
    void anotherLeakUnderAnAcceptedOneOpensAnew() {
        isAccepted(run(Samples.MARCH, List.of(ACCEPTED), form(5, DataKind.NAME)));
        Tracked more = run(Samples.APRIL, List.of(ACCEPTED), form(5, DataKind.NAME, DataKind.HEALTH));
        assertThat(more.findings()).extracting(TrackedFinding::state).containsExactly(FindingState.RETURNED);
        assertThat(outcomes(more)).containsExactly(Outcome.OUTGROWN);
    }

    @Test
    void aListMayGrowButNotToAnotherMagnitude() {
        isAccepted(run(Samples.MARCH, List.of(ACCEPTED), form(12)));
        isAccepted(run(Samples.APRIL, List.of(ACCEPTED), form(80)));
        assertThat(run(END.atStartOfDay().toInstant(ZoneOffset.UTC), List.of(ACCEPTED), form(120))
                        .findings())
                .hasSize(1);
    }

    @Test
    void whoRenewsAnAcceptanceAcceptsWhatIsThereThen() {
        isAccepted(run(Samples.MARCH, List.of(ACCEPTED), form(12)));
        isAccepted(run(Samples.APRIL, List.of(accepted(FORM, END.plusYears(1))), form(7_500)));
    }

    @Test
    void oneThatIsForNothingIsTold() {
        Acceptance other = accepted("https://www.city.aozora.example/*", END);
        assertThat(outcomes(run(Samples.MARCH, List.of(other, ACCEPTED), form(5))))
                .containsExactly(Outcome.UNUSED, Outcome.HOLDS);
        Tracked mended = run(Samples.APRIL, List.of(ACCEPTED));
        assertThat(mended.findings()).extracting(TrackedFinding::state).containsExactly(FindingState.ABSENT);
        assertThat(outcomes(mended)).containsExactly(Outcome.UNUSED);
    }

    @Test
    void oneOfAnotherSiteIsNoMatterOfThisOne() {
        isAccepted(run(Samples.MARCH, List.of(ACCEPTED), form(5)));
        assertThat(outcomes(run("緑町", Samples.APRIL, List.of(ACCEPTED)))).isEmpty();
    }

    @Test
    void aRunThatIsJudgedTwiceAcceptsTheSameTwice() {
        run(Samples.MARCH, List.of(ACCEPTED), form(5));
        Terms terms = new Terms(1, List.of(ACCEPTED), END);
        history.begin(Samples.run("again"), Samples.SITE, Samples.APRIL);
        Tracked first =
                history.track(Samples.run("again"), Samples.APRIL, List.of(form(5)), Samples.everything(), terms);
        Tracked second =
                history.track(Samples.run("again"), Samples.APRIL, List.of(form(5)), Samples.everything(), terms);
        assertThat(second).isEqualTo(first);
        isAccepted(second);
        assertThat(history.standing(Samples.SITE))
                .extracting(OpenFinding::accepted)
                .containsExactly(true);
    }

    @Test
    void starsStandForAnythingAndNothingElseDoes() {
        assertThat(fits("https://docs.google.com/forms/*")).isTrue();
        assertThat(fits("*viewform")).isTrue();
        assertThat(fits("https://*/d/e/*/viewform")).isTrue();
        assertThat(fits("https://docs.google.com/forms/d/e/1FAIpQLSaozor./viewform"))
                .isFalse();
        assertThat(fits("https://docs.google.com/forms/")).isFalse();
        assertThat(fits("*a".repeat(2_000))).isFalse();
    }

    private static boolean fits(String pattern) {
        return accepted(pattern, END).fits(form(5));
    }

    @Test
    void theFingerprintNarrowsItToOneFinding() {
        Finding finding = form(5);
        Acceptance one =
                new Acceptance(FORM, Samples.CHECK, finding.fingerprint().hex(), "a", "b", END);
        assertThat(one.fits(finding)).isTrue();
        assertThat(new Acceptance(FORM, Samples.CHECK, "0".repeat(32), "a", "b", END).fits(finding))
                .isFalse();
        assertThat(new Acceptance(FORM, "link-broken", null, "a", "b", END).fits(finding))
                .isFalse();
        assertThat(Set.of(
                        one.key(),
                        accepted(FORM, END).key(),
                        accepted(FORM, END.plusDays(1)).key()))
                .hasSize(3);
    }
}
