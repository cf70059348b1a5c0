package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/** The web as tests open it: quick, and with a resolver that knows no real name. */
final class Webs {
    static final String HOST = "www.city.aozora.example";
    static final UserAgent AGENT = UserAgent.mimawari("1.2.3", "https://www.city.aozora.example/contact");
    static final CrawlSettings QUICK = pace(Duration.ZERO, 8, CrawlSettings.Robots.OBEY);

    static final Dns KNOWS_NOTHING = host -> {
        if (host.equals("127.0.0.1") || host.equals("localhost")) {
            return List.of(InetAddress.getByName("127.0.0.1"));
        }
        throw new UnknownHostException(host + ": Name or service not known");
    };

    static final Machine MACHINE = machine(KNOWS_NOTHING);

    private Webs() {}

    /** A machine with a network and this resolver. */
    static Machine machine(Dns resolver) {
        return new Machine(resolver, () -> true);
    }

    static CrawlSettings pace(Duration delay, int connections, CrawlSettings.Robots robots) {
        return new CrawlSettings(
                delay,
                connections,
                1000,
                CrawlSettings.Render.NEVER,
                robots,
                Duration.ofHours(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
    }

    static NetworkSettings to(ConnectTo... entries) {
        return new NetworkSettings(null, List.of(entries), List.of(), false);
    }

    static NetworkSettings trusting(Path ca, ConnectTo... entries) {
        return new NetworkSettings(null, List.of(entries), List.of(ca), false);
    }

    static OkHttpWeb open(NetworkSettings network) {
        return open(network, QUICK);
    }

    static OkHttpWeb open(NetworkSettings network, CrawlSettings pace) {
        return new OkHttpWeb(network, pace, AGENT, Set.of(HOST), MACHINE);
    }

    /** With a host that refuses everything left alone for no longer than this. */
    static OkHttpWeb open(NetworkSettings network, List<Duration> pauses) {
        return new OkHttpWeb(
                network,
                QUICK,
                AGENT,
                MACHINE,
                new Politeness(
                        QUICK,
                        Set.of(HOST),
                        network.connectTo(),
                        new Patience(pauses, Duration.ofMillis(50), Patience.USUAL.leastQuiet())));
    }

    static Ask get(String url) {
        return new Ask(
                PublicUrl.of(url), Ask.Method.GET, 0, 1_000_000, Duration.ofSeconds(20), false, false, Validators.NONE);
    }

    static Ask following(String url) {
        return new Ask(
                PublicUrl.of(url), Ask.Method.GET, 5, 1_000_000, Duration.ofSeconds(20), false, false, Validators.NONE);
    }

    static Ask obeying(String url) {
        return new Ask(
                PublicUrl.of(url), Ask.Method.GET, 0, 1_000_000, Duration.ofSeconds(20), true, false, Validators.NONE);
    }

    static Ask within(String url, Duration deadline, long maxBytes) {
        return new Ask(PublicUrl.of(url), Ask.Method.GET, 5, maxBytes, deadline, false, false, Validators.NONE);
    }

    static Response response(Answer answer) {
        assertThat(answer).isInstanceOf(Response.class);
        return (Response) answer;
    }

    static Fault fault(Answer answer) {
        assertThat(answer).isInstanceOf(Silence.class);
        return ((Silence) answer).fault();
    }
}
