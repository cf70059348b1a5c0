package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mimawari.check.Check;
import org.mimawari.check.form.FormResponsesPublic;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedForm;
import org.slf4j.LoggerFactory;

/** A defect in a check costs what it would have said of one thing, and nothing else. */
class FailingCheckTest extends RecheckCase {
    private static final String FIRST = RecheckTown.form(1) + "/viewform";
    private static final String SECOND = RecheckTown.form(2) + "/viewform";
    private static final String QUOTED = "青山 花子 090-0000-0001";

    private final Logger ours = (Logger) LoggerFactory.getLogger("org.mimawari.scan");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** Judges as the built-in check does, but fails at the first form, and quotes what it read. */
    private static final class Brittle implements Check<LinkedForm> {
        private final FormResponsesPublic check = new FormResponsesPublic();

        @Override
        public CheckInfo info() {
            return check.info();
        }

        @Override
        public Class<LinkedForm> subjectType() {
            return check.subjectType();
        }

        @Override
        public Verdict inspect(LinkedForm form) {
            if (form.url().toString().equals(FIRST)) {
                throw new IllegalStateException(QUOTED);
            }
            return check.inspect(form);
        }
    }

    private static final Instruments BRITTLE = new Instruments(List.of(new Brittle()), BuiltInProbes::all);

    @BeforeEach
    void prepare() {
        town.withForms(2).exposed(1).exposed(2);
        log.start();
        ours.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ours.detachAppender(log);
    }

    private static List<String> told(ScanOutcome outcome) {
        return outcome.report().findings().stream()
                .map(one -> one.finding().target() + " " + one.state())
                .sorted()
                .toList();
    }

    private static List<String> undecided(ScanOutcome outcome) {
        return outcome.report().undecided().stream()
                .map(one -> one.check() + " " + one.target() + " " + one.reason())
                .toList();
    }

    @Test
    void itCouldNotTellOfTheOneAndJudgesAllOthers() throws Exception {
        ScanOutcome outcome = town.scanWith(BRITTLE);
        assertThat(undecided(outcome)).containsExactly("form-responses-public " + FIRST + " CHECK_FAILED");
        assertThat(told(outcome)).containsExactly(SECOND + " NEW");
    }

    @Test
    void theLogTellsItOnceWithoutWhatWasThrown() throws Exception {
        town.scanWith(BRITTLE);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.contains("could not judge"))
                .singleElement()
                .asString()
                .startsWith("form-responses-public could not judge " + FIRST
                        + ": java.lang.IllegalStateException at FailingCheckTest.java:");
        assertThat(log.list.toString()).doesNotContain(QUOTED);
    }

    @Test
    void whatStoodThereIsNotTakenForMended() throws Exception {
        town.scan();
        assertThat(told(town.scanWith(BRITTLE))).containsExactly(FIRST + " UNSEEN", SECOND + " UNCHANGED");
        assertThat(told(town.recheckWith(BRITTLE))).containsExactly(FIRST + " UNSEEN", SECOND + " UNCHANGED");
        assertThat(told(town.partWith(BRITTLE, "/"))).containsExactly(FIRST + " UNSEEN", SECOND + " UNCHANGED");
    }
}
