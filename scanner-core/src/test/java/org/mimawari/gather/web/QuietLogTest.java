package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log names addresses without their secrets, and nothing else of a site. */
class QuietLogTest {
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.mimawari.gather.web");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ours.setLevel(Level.ALL);
        ours.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ours.detachAppender(log);
        ours.setLevel(null);
    }

    @Test
    void secretsOfAddressHeadersAndBodyAreNotLogged() throws Exception {
        String answer = "200 OK\nSet-Cookie: session=Kb7Tq\nX-Note: Kb7Tq\nContent-Encoding: Kb7Tq";
        try (RawServer server = new RawServer(RawServer.always(answer, "Kb7Tq"));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            web.ask(Webs.obeying("http://u:Kb7Tq@" + Webs.HOST + "/?token=Kb7Tq#Kb7Tq"));
            web.ask(Webs.get("http://" + Webs.HOST + "/?token=Kb7Tq"));
        }
        assertThat(log.list).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getFormattedMessage()).doesNotContain("Kb7Tq");
            assertThat(event.getLevel().isGreaterOrEqual(Level.INFO)).isFalse();
        });
    }
}
