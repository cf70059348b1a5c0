package org.mimawari.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.cli.deliver.OutboxEntry.State;
import org.mimawari.cli.testsupport.SmtpStub;
import org.mimawari.history.History;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.ScanId;

class OutboxTest {

    private static final List<String> ALL = List.of(MailSamples.HANA, MailSamples.SORA, MailSamples.UMI);

    @TempDir
    Path folder;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final MailSamples.Watch watch = new MailSamples.Watch();
    private History history;
    private SmtpStub server;
    private Outbox outbox;

    @BeforeEach
    void open() throws IOException {
        history = History.open("jdbc:h2:file:" + folder.resolve("store"));
        server = SmtpStub.plain((step, recipient) -> answers.get(step + " " + recipient));
        outbox = outbox(server.port());
    }

    @AfterEach
    void close() {
        server.close();
        history.close();
    }

    private Outbox outbox(int port) {
        return new Outbox(history, MailSamples.local(port), NetworkSettings.DEFAULT, watch);
    }

    private void enqueue(String... recipients) {
        outbox.enqueue(MailSamples.RUN, MailSamples.SITE, MailSamples.BODY, List.of(recipients));
    }

    private List<String> received() {
        return server.mails().stream().map(SmtpStub.Mail::recipient).sorted().toList();
    }

    private int deliverAfter(Duration time) {
        watch.pass(time);
        return outbox.deliverDue();
    }

    @Test
    void eachRecipientGetsAMailOfItsOwnThatNamesNobodyElse() {
        outbox.enqueue(MailSamples.RUN, MailSamples.SITE, MailSamples.BODY, ALL);
        assertThat(outbox.deliverDue()).isEqualTo(3);
        assertThat(received()).isEqualTo(ALL);
        assertThat(server.mails()).allSatisfy(mail -> {
            assertThat(mail.content()).contains("To: " + mail.recipient());
            ALL.stream().filter(other -> !other.equals(mail.recipient())).forEach(other -> assertThat(mail.content())
                    .doesNotContain(other));
            assertThat(mail.content()).doesNotContain("Cc:").doesNotContain("Bcc:");
        });
        assertThat(outbox.unsent()).isEmpty();
    }

    @Test
    void aRunIsMailedOnceHoweverOftenItIsJudged() {
        enqueue(MailSamples.HANA, MailSamples.HANA);
        enqueue(MailSamples.HANA);
        assertThat(outbox.deliverDue()).isEqualTo(1);
        enqueue(MailSamples.HANA);
        assertThat(deliverAfter(Duration.ofDays(9))).isZero();
        outbox.enqueue(new ScanId("the-next-run"), MailSamples.SITE, MailSamples.BODY, List.of(MailSamples.HANA));
        assertThat(outbox.deliverDue()).isEqualTo(1);
        assertThat(server.mails().get(0).content().lines().filter(line -> line.startsWith("Message-ID")))
                .isNotEqualTo(server.mails().get(1).content().lines().filter(line -> line.startsWith("Message-ID")));
    }

    @Test
    void aMailThatTheServerCouldNotTakeIsKeptAndSentLater() {
        Outbox deadEnd = outbox(1);
        deadEnd.enqueue(MailSamples.RUN, MailSamples.SITE, MailSamples.BODY, ALL);
        assertThat(deadEnd.deliverDue()).isZero();
        assertThat(outbox.unsent()).hasSize(3);
        assertThat(outbox.unsent().get(0).lastError()).isEqualTo("UNREACHABLE");
        assertThat(deliverAfter(Duration.ofHours(6))).isEqualTo(3);
        assertThat(received()).isEqualTo(ALL);
    }

    @Test
    void triesComeAfterMinutesThenHours() {
        answers.put("RCPT " + MailSamples.HANA, "451 greylisted, come back");
        enqueue(MailSamples.HANA);
        outbox.deliverDue();
        deliverAfter(Duration.ofSeconds(30));
        assertThat(outbox.unsent().get(0).attempts()).isEqualTo(1);
        deliverAfter(Duration.ofSeconds(31));
        assertThat(outbox.unsent().get(0).attempts()).isEqualTo(2);
        answers.clear();
        assertThat(deliverAfter(Duration.ofMinutes(6))).isEqualTo(1);
    }

    @Test
    void aRecipientThatIsRefusedForGoodDoesNotStopTheOthers() {
        answers.put("RCPT " + MailSamples.HANA, "550 no such user");
        outbox.enqueue(MailSamples.RUN, MailSamples.SITE, MailSamples.BODY, ALL);
        assertThat(outbox.deliverDue()).isEqualTo(2);
        assertThat(received()).containsExactly(MailSamples.SORA, MailSamples.UMI);
        OutboxEntry kept = outbox.unsent().get(0);
        assertThat(kept.recipient()).isEqualTo(MailSamples.HANA);
        assertThat(kept.lastError()).isEqualTo("RECIPIENT_REFUSED 550");
        assertThat(kept.nextAttempt()).isEqualTo(watch.instant().plus(Duration.ofHours(12)));
    }

    @Test
    void aMailThatIsRefusedAtItsEndIsKeptToo() {
        answers.put("END " + MailSamples.HANA, "452 disk full");
        enqueue(MailSamples.HANA, MailSamples.SORA);
        assertThat(outbox.deliverDue()).isEqualTo(1);
        assertThat(outbox.unsent().get(0).state()).isEqualTo(State.WAITING);
        answers.clear();
        assertThat(deliverAfter(Duration.ofMinutes(2))).isEqualTo(1);
        assertThat(received()).containsExactly(MailSamples.HANA, MailSamples.SORA);
    }

    @Test
    void afterDaysAMailIsToldOfAndStillSentWhenSomebodyAsks() {
        answers.put("RCPT " + MailSamples.HANA, "550 no such user");
        enqueue(MailSamples.HANA);
        for (int day = 0; day < 12; day++) {
            deliverAfter(Duration.ofHours(13));
        }
        assertThat(outbox.unsent())
                .singleElement()
                .extracting(OutboxEntry::state)
                .isEqualTo(State.GIVEN_UP);
        answers.clear();
        assertThat(deliverAfter(Duration.ofDays(30))).isZero();
        assertThat(outbox.reopen()).isEqualTo(1);
        assertThat(outbox.deliverDue()).isEqualTo(1);
        assertThat(received()).containsExactly(MailSamples.HANA);
    }

    @Test
    void aMailThatWasNeverTriedBecauseTheProcessWasDownIsTriedHoweverOldItIs() {
        enqueue(MailSamples.HANA);
        assertThat(deliverAfter(Duration.ofDays(60))).isEqualTo(1);
    }

    @Test
    void aServerThatDiesBeforeItHasTheWholeMailGetsItAgain() {
        answers.put("DATA " + MailSamples.HANA, SmtpStub.HANG_UP);
        enqueue(MailSamples.HANA);
        outbox.deliverDue();
        assertThat(outbox.unsent().get(0).state()).isEqualTo(State.WAITING);
        answers.clear();
        assertThat(deliverAfter(Duration.ofMinutes(2))).isEqualTo(1);
        assertThat(received()).containsExactly(MailSamples.HANA);
    }

    @Test
    void aServerThatTakesTheMailAndDiesBeforeItSaysSoIsAskedAgainAfterAnHourWithTheSameMessageId() {
        answers.put("KEPT " + MailSamples.HANA, SmtpStub.HANG_UP);
        enqueue(MailSamples.HANA);
        outbox.deliverDue();
        answers.clear();
        assertThat(outbox.unsent().get(0).state()).isEqualTo(State.HANDED);
        assertThat(deliverAfter(Duration.ofMinutes(50))).isZero();
        assertThat(received()).hasSize(1);
        assertThat(deliverAfter(Duration.ofMinutes(11))).isEqualTo(1);
        assertThat(server.mails().stream()
                        .flatMap(mail -> mail.content().lines())
                        .filter(line -> line.startsWith("Message-ID")))
                .hasSize(2)
                .containsOnly(server.mails()
                        .get(0)
                        .content()
                        .lines()
                        .filter(line -> line.startsWith("Message-ID"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aMailThatAnotherProcessTookOverIsBrokenOffBeforeItsEnd() {
        SmtpStub slow = stubThatTakesTheMailAway();
        Outbox first = outbox(slow.port());
        enqueue(MailSamples.HANA);
        assertThat(first.deliverDue()).isZero();
        assertThat(slow.mails()).isEmpty();
        assertThat(outbox.deliverDue()).isEqualTo(1);
        slow.close();
    }

    /** While the mail is being written, another outbox on the same store starts and takes over what it finds. */
    private SmtpStub stubThatTakesTheMailAway() {
        try {
            return SmtpStub.plain((step, recipient) -> {
                if (step.equals("DATA")) {
                    outbox = outbox(server.port());
                }
                return null;
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aBadRecipientIsRefusedAndNobodyGetsAMail() {
        assertThatThrownBy(() -> enqueue(MailSamples.HANA, "x@y.example\r\nBcc: all@z.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(outbox.unsent()).isEmpty();
    }
}
