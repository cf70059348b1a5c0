package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.cli.endtoend.RecheckStage.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} from a shell with a re-check at a time of the settings: it comes, tells what changed, and is done again after a kill. */
class RecheckServedTest {
    private static final int MAIL_MILLIS = 120_000;

    /** Seconds from the start of the program to the re-check; longer ones for a busy machine, on which the start takes longer. */
    private static final List<Integer> AHEAD = List.of(6, 20, 60);

    private static final String SUBJECT = ": [Mimawari] 青空市: re-check: 1 new or changed (1 critical)";

    @TempDir
    Path folder;

    private RecheckStage stage;
    private Desk scanned;
    private Desk desk;

    @BeforeEach
    void scanAndThenOpenAForm() throws Exception {
        stage = new RecheckStage(folder, "");
        scanned = stage.scanned();
        stage.exposed(2);
    }

    /** Starts the program shortly before its re-check is due, and waits until that has asked so often. */
    private Program startAndAwait(int requests) throws Exception {
        for (int ahead : AHEAD) {
            ZonedDateTime due = ZonedDateTime.now(ZoneId.of("Asia/Tokyo")).plusSeconds(ahead);
            stage.schedule("schedule: { scan: '0 0 3 1 * ?', recheck: '" + due.getSecond() + " " + due.getMinute() + " "
                    + due.getHour() + " * * ?', time-zone: Asia/Tokyo }\n");
            desk = stage.copyOf(scanned);
            Program program = desk.start("serve", "--lang", "en");
            if (stage.town().awaitAsked(1, 2 * ahead + 5) && stage.town().awaitAsked(requests, 60)) {
                return program;
            }
            program.kill();
        }
        throw new AssertionError("the scheduled re-check did not begin");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void assertToldOnce(Program serve) throws Exception {
        assertThat(stage.mail().waitForIncomingEmail(MAIL_MILLIS, 2))
                .as(serve.err())
                .isTrue();
        serve.askToStop();
        assertThat(serve.endsWithin(20)).isTrue();
        assertThat(serve.code()).isEqualTo(143);
        assertThat(stage.mails())
                .containsExactly("hana@city.aozora.example" + SUBJECT, "sora@city.aozora.example" + SUBJECT);
        ReportJson report = report();
        assertThat(report.findings())
                .anyMatch(one -> one.startsWith("form-responses-public open critical verified new"))
                .hasSize(3);
    }

    /** Of the only re-check; the scan's report lies beside it. */
    private ReportJson report() throws IOException {
        Path reports = desk.folder().resolve("data/reports/" + RecheckStage.SITE);
        List<ReportJson> all = Desk.files(reports).stream()
                .filter(name -> name.endsWith("/report.json"))
                .map(name -> read(reports.resolve(name)))
                .filter(report -> report.root().at("/run/kind").asText().equals("recheck"))
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static ReportJson read(Path file) {
        try {
            return ReportJson.of(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aReCheckComesAtItsTimeAndIsMailed() throws Exception {
        try (Program serve = startAndAwait(RecheckStage.REQUESTS)) {
            assertToldOnce(serve);
        }
        assertThat(stage.town().asked()).hasSize(RecheckStage.REQUESTS);
        assertThat(runs(desk)).containsExactly("re-check finished", "scan finished");
    }

    @Test
    void aReCheckThatWasKilledIsDoneAgainAtTheNextStartAndMailedOnce() throws Exception {
        stage.town().slow(300);
        try (Program first = startAndAwait(4)) {
            first.kill();
        }
        stage.town().slow(0);
        assertThat(stage.mails()).isEmpty();
        try (Program second = desk.start("serve", "--lang", "en")) {
            assertToldOnce(second);
        }
        assertThat(runs(desk)).containsExactly("re-check finished", "re-check failed", "scan finished");
    }
}
