package org.mimawari.cli.deliver;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mimawari.history.History;
import org.mimawari.settings.NetworkSettings;

/** A process of its own that mails a run to three people. Arguments: store, port of the mail server, hours by which its clock is ahead. */
final class MailerProcess {

    private MailerProcess() {}

    public static void main(String[] args) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(Long.parseLong(args[2])));
        try (History history = History.open(args[0])) {
            Outbox outbox =
                    new Outbox(history, MailSamples.local(Integer.parseInt(args[1])), NetworkSettings.DEFAULT, clock);
            outbox.enqueue(
                    MailSamples.RUN,
                    MailSamples.SITE,
                    MailSamples.BODY,
                    List.of(MailSamples.HANA, MailSamples.SORA, MailSamples.UMI));
            outbox.deliverDue();
        }
    }
}
