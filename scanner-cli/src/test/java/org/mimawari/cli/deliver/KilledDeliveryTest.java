package org.mimawari.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.cli.testsupport.JavaProcess;
import org.mimawari.cli.testsupport.SmtpStub;

/** A process that mails three people is killed with -9 in the middle of the second mail, and started again. */
@Timeout(60)
class KilledDeliveryTest {

    @TempDir
    Path folder;

    /** Holds the second recipient's mail at one step until the client is dead. */
    private static final class Hold implements SmtpStub.Script {
        private final String step;
        private final AtomicBoolean used = new AtomicBoolean();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch dead = new CountDownLatch(1);

        Hold(String step) {
            this.step = step;
        }

        @Override
        public String at(String now, String recipient) {
            if (now.equals(step) && recipient.equals(MailSamples.SORA) && used.compareAndSet(false, true)) {
                reached.countDown();
                try {
                    assertThat(dead.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return null;
        }
    }

    private JavaProcess start(SmtpStub server, int hours) throws Exception {
        return JavaProcess.start(
                MailerProcess.class,
                "jdbc:h2:file:" + folder.resolve("store"),
                Integer.toString(server.port()),
                Integer.toString(hours));
    }

    private void killAt(Hold hold, SmtpStub server) throws Exception {
        try (JavaProcess first = start(server, 0)) {
            assertThat(hold.reached.await(30, TimeUnit.SECONDS)).isTrue();
            first.kill();
            hold.dead.countDown();
        }
    }

    private void runToItsEnd(SmtpStub server, int hours) throws Exception {
        try (JavaProcess next = start(server, hours)) {
            assertThat(next.endsWithin(30)).isTrue();
            assertThat(next.exitCode()).isZero();
        }
    }

    private static List<String> received(SmtpStub server) {
        return server.mails().stream().map(SmtpStub.Mail::recipient).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA"})
    void eachRecipientGetsExactlyOneMail(String step) throws Exception {
        Hold hold = new Hold(step);
        try (SmtpStub server = SmtpStub.plain(hold)) {
            killAt(hold, server);
            runToItsEnd(server, 0);
            assertThat(received(server)).containsExactly(MailSamples.HANA, MailSamples.SORA, MailSamples.UMI);
            runToItsEnd(server, 48);
            assertThat(received(server)).containsExactly(MailSamples.HANA, MailSamples.SORA, MailSamples.UMI);
        }
    }

    @Test
    void inTheMomentInWhichNobodyCanKnowTheMailWaitsAnHourAndIsSentUnderItsOldMessageId() throws Exception {
        Hold hold = new Hold("KEPT");
        try (SmtpStub server = SmtpStub.plain(hold)) {
            killAt(hold, server);
            runToItsEnd(server, 0);
            assertThat(received(server)).containsExactly(MailSamples.HANA, MailSamples.SORA, MailSamples.UMI);
            runToItsEnd(server, 2);
            assertThat(server.mails().stream()
                            .filter(mail -> mail.recipient().equals(MailSamples.SORA))
                            .map(mail -> mail.content().replaceAll("(?s).*Message-ID: (\\S+).*", "$1"))
                            .distinct())
                    .hasSize(1);
            assertThat(received(server)).hasSize(4);
        }
    }
}
