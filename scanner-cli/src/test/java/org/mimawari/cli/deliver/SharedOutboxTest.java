package org.mimawari.cli.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mimawari.cli.testsupport.PostgresServer;
import org.mimawari.cli.testsupport.SmtpStub;
import org.mimawari.history.History;
import org.mimawari.settings.NetworkSettings;

class SharedOutboxTest {

    private static final List<String> CITIZENS = IntStream.range(0, 40)
            .mapToObj(i -> "webmaster" + i + "@city.aozora.example")
            .sorted()
            .toList();

    @Test
    void nodesOnOnePostgresSendEachMailOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try (PostgresServer postgres = PostgresServer.start();
                SmtpStub server = SmtpStub.plain((step, recipient) -> null)) {
            Callable<Integer> node = () -> {
                try (History history = History.open(postgres.url())) {
                    Outbox outbox = new Outbox(history, MailSamples.local(server.port()), NetworkSettings.DEFAULT);
                    outbox.enqueue(MailSamples.RUN, MailSamples.SITE, MailSamples.BODY, CITIZENS);
                    return outbox.deliverDue();
                }
            };
            int sent = 0;
            for (Future<Integer> delivered : nodes.invokeAll(List.of(node, node, node))) {
                sent += delivered.get();
            }
            assertThat(sent).isEqualTo(CITIZENS.size());
            assertThat(server.mails().stream().map(SmtpStub.Mail::recipient).sorted())
                    .isEqualTo(CITIZENS);
        } finally {
            nodes.shutdown();
        }
    }
}
