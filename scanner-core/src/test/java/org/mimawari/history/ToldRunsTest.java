package org.mimawari.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Severity;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.term.RunKind;

/** A run that was broken off between the mail and its end has told people already. */
class ToldRunsTest extends HistoryCase {
    private static final Finding FORM = Samples.finding(Samples.FORM, Severity.CRITICAL);
    private static final Finding OTHER = Samples.finding(Samples.OTHER_FORM, Severity.LOW);

    @BeforeEach
    void prepare() {
        begin("r1", RunKind.SCAN, Samples.MARCH);
        judged("r1", Samples.MARCH, OTHER);
        history.end(Samples.run("r1"), Samples.MARCH.plusSeconds(60), RunRecord.Result.FINISHED, 1, 9);
    }

    private void begin(String name, RunKind kind, Instant at) {
        history.begin(Samples.run(name), Samples.SITE, kind, at);
    }

    private List<FindingState> judged(String name, Instant at, Finding... found) {
        Looked looked = Looked.again(
                LookedTest.CHECKS, Map.of(Samples.CHECK, Set.of(Samples.FORM, Samples.OTHER_FORM)), List.of());
        return history.track(Samples.run(name), at, List.of(found), looked).stream()
                .map(TrackedFinding::state)
                .toList();
    }

    private void mailed(String run, Instant at) {
        history.database()
                .inTransaction(c -> Sql.update(
                        c,
                        "insert into mimawari_mails (run_id, site, recipient, subject, body_text, body_html, state, attempts,"
                                + " created_at, next_attempt_at) values (?, ?, 'hana@city.aozora.example', 's', '', '', 'SENT', 1, ?, ?)",
                        Samples.run(run).value(),
                        Samples.SITE,
                        at,
                        at));
    }

    @Test
    void whatItToldIsNotToldAgainByTheNext() {
        begin("r2", RunKind.RECHECK, Samples.APRIL);
        assertThat(judged("r2", Samples.APRIL, FORM, OTHER)).contains(FindingState.NEW);
        mailed("r2", Samples.APRIL.plusSeconds(5));
        begin("r3", RunKind.RECHECK, Samples.MAY);
        assertThat(judged("r3", Samples.MAY, FORM, OTHER)).containsOnly(FindingState.UNCHANGED);
        assertThat(history.runs(Samples.SITE, 9))
                .filteredOn(run -> run.id().equals(Samples.run("r2")))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.result()).isEqualTo(RunRecord.Result.FAILED);
                    assertThat(run.ended()).isEqualTo(Samples.APRIL.plusSeconds(5));
                });
    }

    @Test
    void soItIsIfItWasNotedAsBrokenOffBefore() {
        begin("r2", RunKind.RECHECK, Samples.APRIL);
        judged("r2", Samples.APRIL, FORM, OTHER);
        mailed("r2", Samples.APRIL.plusSeconds(5));
        history.giveUp(Samples.run("r2"));
        begin("r3", RunKind.SCAN, Samples.MAY);
        assertThat(judged("r3", Samples.MAY, FORM, OTHER)).containsOnly(FindingState.UNCHANGED);
    }

    @Test
    void whatItHadNotToldIsNewToTheNext() {
        begin("r2", RunKind.RECHECK, Samples.APRIL);
        judged("r2", Samples.APRIL, FORM, OTHER);
        begin("r3", RunKind.RECHECK, Samples.MAY);
        assertThat(judged("r3", Samples.MAY, FORM, OTHER))
                .containsExactlyInAnyOrder(FindingState.NEW, FindingState.UNCHANGED);
    }

    @Test
    void aScanThatHadToldAndGoesOnAfterAReCheckSaysTheSameOnceMore() {
        begin("d1", RunKind.RECHECK, Samples.MARCH.plusSeconds(500));
        judged("d1", Samples.MARCH.plusSeconds(500), OTHER);
        history.end(Samples.run("d1"), Samples.MARCH.plusSeconds(501), RunRecord.Result.FINISHED, 1, 0);
        begin("s2", RunKind.SCAN, Samples.APRIL);
        List<FindingState> told = judged("s2", Samples.APRIL, FORM, OTHER);
        mailed("s2", Samples.APRIL.plusSeconds(5));
        begin("d2", RunKind.RECHECK, Samples.APRIL.plusSeconds(100));
        assertThat(judged("d2", Samples.APRIL.plusSeconds(100), FORM, OTHER)).containsOnly(FindingState.UNCHANGED);
        history.end(Samples.run("d2"), Samples.APRIL.plusSeconds(101), RunRecord.Result.FINISHED, 2, 0);
        begin("s2", RunKind.SCAN, Samples.APRIL);
        assertThat(judged("s2", Samples.APRIL.plusSeconds(200), FORM, OTHER)).isEqualTo(told);
    }

    private void ended(String name, Instant at) {
        history.end(Samples.run(name), at, RunRecord.Result.FINISHED, 1, 9);
    }

    /** A scan may be killed when its end is written down and its journal is still there: the next start goes on with it, and judges once more. */
    @Test
    void aScanThatEndedAndIsGoneOnWithIsComparedWithTheReCheckBeforeItAsItWas() {
        begin("r2", RunKind.RECHECK, Samples.APRIL);
        assertThat(judged("r2", Samples.APRIL, OTHER)).containsExactly(FindingState.UNCHANGED);
        ended("r2", Samples.APRIL.plusSeconds(60));
        for (int start = 0; start < 2; start++) {
            begin("r3", RunKind.SCAN, Samples.MAY);
            assertThat(judged("r3", Samples.MAY, OTHER)).containsExactly(FindingState.UNCHANGED);
            ended("r3", Samples.MAY.plusSeconds(60));
        }
    }
}
