package org.mimawari.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mimawari.cli.endtoend.RecheckStage.recheck;
import static org.mimawari.cli.endtoend.RecheckStage.runs;
import static org.mimawari.cli.endtoend.RecheckStage.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.cli.testsupport.SmtpStub;

/** {@code recheck} from a shell, killed with -9 at a moment that the town, the terminal or the mail server chooses, and started again. */
class RecheckKilledTest {
    private static final String[] RECHECK = {"recheck", "--out", "out", "--lang", "en"};
    private static final String[] TOLD = {
        "form-responses-public new",
        "form-responses-public unchanged",
        "link-broken unchanged",
        "video-unlisted unchanged"
    };
    private static final String SUBJECT = ": [Mimawari] 青空市: re-check: 1 new or changed (1 critical)";

    @TempDir
    static Path folder;

    private static RecheckStage stage;
    private static Desk scanned;

    @BeforeAll
    static void scanAndThenOpenAForm() throws Exception {
        stage = new RecheckStage(folder, "").exposed(4);
        scanned = stage.scanned();
        stage.exposed(1);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void nothingHasComeYet() throws Exception {
        stage.forgetMails();
        stage.town().forgetAsked();
    }

    private static void assertMailedOnceToEach() {
        assertThat(stage.mails())
                .containsExactly("hana@city.aozora.example" + SUBJECT, "sora@city.aozora.example" + SUBJECT);
    }

    /** The next day nothing has changed: all that was told stands, with the past that it had. */
    private static void assertNothingMoreComes(Desk desk) throws Exception {
        Program day = recheck(desk);
        assertThat(day.code()).as(day.err()).isEqualTo(1);
        assertThat(told(desk)).hasSize(TOLD.length).allMatch(one -> one.endsWith(" unchanged"));
        JsonNode inventory =
                ReportJson.of(desk.folder().resolve("out/report.json")).root().path("inventory");
        assertThat(inventory).hasSize(RecheckStage.FORMS + 1);
        assertThat(inventory).allMatch(thing -> thing.path("firstSeen").textValue() != null);
        assertMailedOnceToEach();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, RecheckStage.REQUESTS})
    void killedWhileItAsksItHasSaidNothingAndTheNextSaysAllOnce(int requests) throws Exception {
        Desk desk = stage.copyOf(scanned);
        stage.town().slow(300);
        try (Program first = desk.start(RECHECK)) {
            assertThat(stage.town().awaitAsked(requests, 60)).as(first.err()).isTrue();
            first.kill();
        } finally {
            stage.town().slow(0);
        }
        assertThat(stage.town().asked()).hasSizeBetween(requests, requests + 1);
        assertThat(Desk.files(desk.folder().resolve("out"))).isEmpty();
        assertThat(stage.mails()).isEmpty();
        stage.town().forgetAsked();
        Program second = recheck(desk);
        assertThat(second.code()).as(second.err()).isEqualTo(1);
        assertThat(told(desk)).containsExactlyInAnyOrder(TOLD);
        assertThat(stage.town().asked()).hasSize(RecheckStage.REQUESTS).doesNotHaveDuplicates();
        assertThat(runs(desk)).containsExactly("re-check finished", "re-check failed", "scan finished");
        assertNothingMoreComes(desk);
    }

    /** The moment between the mail in the store and the end of the run, which a full pipe at the standard output holds. */
    @Test
    void killedAfterItHadKeptItsMailThatMailIsSentAndTheNextTellsNothingTwice() throws Exception {
        Desk desk = stage.copyOf(scanned).unread();
        Path last = desk.folder().resolve("out/report.md");
        try (Program first = desk.start(RECHECK)) {
            for (int waited = 0; waited < 600 && !Files.exists(last); waited++) {
                Thread.sleep(100);
            }
            Thread.sleep(2000);
            assertThat(first.isAlive()).isTrue();
            first.kill();
        }
        assertThat(stage.mails()).isEmpty();
        assertThat(desk.inStore("select count(*) from mimawari_mails where state = 'WAITING'"))
                .isEqualTo(2);
        assertThat(desk.inStore("select count(*) from mimawari_runs where ended_at is null"))
                .isEqualTo(1);
        assertNothingMoreComes(stage.copyOf(desk));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA"})
    void killedWhileTheMailServerListensEachStillGetsOneMail(String step) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch dead = new CountDownLatch(1);
        AtomicBoolean used = new AtomicBoolean();
        SmtpStub.Script hold = (now, recipient) -> {
            if (now.equals(step) && recipient.startsWith("sora") && used.compareAndSet(false, true)) {
                reached.countDown();
                await(dead);
            }
            return null;
        };
        try (SmtpStub server = SmtpStub.plain(hold)) {
            Desk desk = stage.copyOf(scanned, server.port());
            try (Program first = desk.start(RECHECK)) {
                assertThat(reached.await(60, TimeUnit.SECONDS)).as(first.err()).isTrue();
                first.kill();
                dead.countDown();
            }
            Program second = recheck(desk);
            assertThat(second.code()).as(second.err()).isEqualTo(1);
            assertThat(told(desk)).hasSize(TOLD.length).allMatch(one -> one.endsWith(" unchanged"));
            assertThat(runs(desk)).containsExactly("re-check finished", "re-check finished", "scan finished");
            recheck(desk);
            assertThat(List.copyOf(server.mails()))
                    .extracting(SmtpStub.Mail::recipient)
                    .containsExactlyInAnyOrder("hana@city.aozora.example", "sora@city.aozora.example");
        }
    }

    private static void await(CountDownLatch dead) {
        try {
            assertThat(dead.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
