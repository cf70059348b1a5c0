package org.mimawari.scan;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.report.Formats;
import org.mimawari.term.Language;
import org.slf4j.LoggerFactory;

/** A defect in what looks at one thing of a service costs what is known of that thing, and nothing else. */
class FailingProbeTest extends RecheckCase {
    private static final String FIRST = RecheckTown.form(1);
    private static final String BY_FILE = "https://docs.google.com/forms/d/1AozoraFormByTheIdOfItsFile/viewform";
    private static final String SHORT = "https://forms.gle/aozoraMoushikomi1";

    private final Logger ours = (Logger) LoggerFactory.getLogger("org.mimawari.scan");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void prepare() {
        town.withForms(3).exposed(1).exposed(2);
        log.start();
        ours.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ours.detachAppender(log);
    }

    private static List<String> missed(ScanOutcome outcome) {
        return outcome.snapshot().coverage().missed().stream()
                .map(missed -> missed.cause() + " " + missed.url())
                .toList();
    }

    private static List<String> told(ScanOutcome outcome) {
        return outcome.report().findings().stream()
                .map(one -> one.finding().target() + " " + one.state())
                .sorted()
                .toList();
    }

    private static String viewform(int number) {
        return RecheckTown.form(number) + "/viewform";
    }

    private String logged() {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList()
                .toString();
    }

    @Test
    void theThingCouldNotBeCheckedAndAllOthersAre() throws Exception {
        ScanOutcome outcome = town.scanWith(BrittleProbes.lookingAt(FIRST));
        assertThat(missed(outcome)).containsExactly("CHECK_FAILED " + viewform(1));
        assertThat(outcome.snapshot().coverage().missed().get(0).routes()).hasSize(1);
        assertThat(told(outcome)).containsExactly(viewform(2) + " NEW");
        assertThat(outcome.report().enoughSeen()).isTrue();
    }

    @Test
    void neitherLogNorReportsQuoteWhatWasThrown() throws Exception {
        ScanOutcome outcome = town.scanWith(BrittleProbes.lookingAt(FIRST));
        assertThat(logged())
                .contains(viewform(1) + " could not be checked: java.lang.IllegalStateException at BrittleProbes.java:")
                .doesNotContain(BrittleProbes.QUOTED);
        assertThat(log.list)
                .allSatisfy(event -> assertThat(event.getThrowableProxy()).isNull());
        Edition edition =
                new Edition(outcome.report(), outcome.snapshot(), Language.EN, ZoneId.of("Asia/Tokyo"), "test");
        for (Format format : Formats.all()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(edition, out);
            assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(BrittleProbes.QUOTED);
        }
    }

    @Test
    void anAddressOfWhichNobodyCanTellWhatItIsCouldNotBeChecked() throws Exception {
        ScanOutcome outcome = town.scanWith(BrittleProbes.meeting(FIRST));
        assertThat(missed(outcome)).containsExactly("CHECK_FAILED " + viewform(1));
        assertThat(told(outcome)).containsExactly(viewform(2) + " NEW");
        assertThat(logged()).doesNotContain(BrittleProbes.QUOTED);
    }

    @Test
    void whatStoodThereIsNotTakenForMended() throws Exception {
        town.scan();
        ScanOutcome failed = town.scanWith(BrittleProbes.lookingAt(FIRST));
        assertThat(told(failed)).containsExactly(viewform(1) + " UNSEEN", viewform(2) + " UNCHANGED");
        assertThat(told(town.scan())).containsExactly(viewform(1) + " UNCHANGED", viewform(2) + " UNCHANGED");
    }

    @Test
    void norWhatLiesBehindAnotherAddressOfAForm() throws Exception {
        town.town.page(RecheckTown.CITY + "/", "<a href='" + BY_FILE + "'>申込</a><a href='" + viewform(2) + "'>申込</a>");
        town.town.redirect(BY_FILE, viewform(1));
        assertThat(told(town.scan())).containsExactly(viewform(1) + " NEW", viewform(2) + " NEW");
        ScanOutcome failed = town.scanWith(BrittleProbes.lookingAt(BY_FILE));
        assertThat(missed(failed)).containsExactly("CHECK_FAILED " + BY_FILE);
        assertThat(told(failed)).containsExactly(viewform(1) + " UNSEEN", viewform(2) + " UNCHANGED");
    }

    @Test
    void aShortAddressThatAnswersNothingHidesWhatLiesBehindIt() throws Exception {
        town.town.page(RecheckTown.CITY + "/", "<a href='" + SHORT + "'>申込</a><a href='" + viewform(2) + "'>申込</a>");
        town.town.redirect(SHORT, viewform(1));
        town.scan();
        town.town.status(SHORT, 503);
        assertThat(told(town.scan())).containsExactly(viewform(1) + " UNSEEN", viewform(2) + " UNCHANGED");
    }

    @Test
    void aReCheckGoesOnAsWellAndMendsNothing() throws Exception {
        town.scan();
        ScanOutcome failed = town.recheckWith(BrittleProbes.lookingAt(FIRST));
        assertThat(missed(failed)).containsExactly("CHECK_FAILED " + viewform(1));
        assertThat(told(failed)).containsExactly(viewform(1) + " UNSEEN", viewform(2) + " UNCHANGED");
        assertThat(failed.report().enoughSeen()).isTrue();
        assertThat(town.history().things(RecheckTown.site().name()).things()).hasSize(3);
    }

    @Test
    void soDoesALookAtAPart() throws Exception {
        town.scan();
        ScanOutcome failed = town.partWith(BrittleProbes.lookingAt(FIRST), "/");
        assertThat(missed(failed)).containsExactly("CHECK_FAILED " + viewform(1));
        assertThat(told(failed)).containsExactly(viewform(1) + " UNSEEN", viewform(2) + " UNCHANGED");
    }

    @Test
    void whereMostLooksFailTooLittleIsSeen() throws Exception {
        ScanOutcome outcome = town.scanWith(BrittleProbes.lookingAt("docs.google.com"));
        assertThat(outcome.report().findings()).isEmpty();
        assertThat(outcome.shortfall()).isEqualTo(Shortfall.TOO_MANY_FAILURES);
    }
}
