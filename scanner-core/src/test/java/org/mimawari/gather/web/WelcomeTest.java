package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** A host that begins to refuse in the middle of a walk is not hammered on, and one with many closed pages is walked to the end. */
class WelcomeTest {
    private static final String SITE = "http://" + Webs.HOST;
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(20), Duration.ofMillis(20));

    private final AtomicBoolean closed = new AtomicBoolean();

    private static Answer walk(OkHttpWeb web, String path) {
        return web.ask(Ask.crawl(PublicUrl.of(SITE + path)).withoutRobots());
    }

    @ParameterizedTest
    @ValueSource(strings = {"403 Forbidden", "429 Slow\nRetry-After: 0", "403 No\nCF-Mitigated: challenge"})
    void aHostThatRefusesEverythingIsAskedNoMoreAndTheRestIsBlocked(String refusal) throws Exception {
        RawServer.Script script = (request, out) -> RawServer.send(out, closed.get() ? refusal : "200 OK", "page");
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), PAUSES)) {
            walk(web, "/");
            closed.set(true);
            for (int i = 0; i < Welcome.ROW; i++) {
                assertThat(Webs.response(walk(web, "/" + i)).status()).isGreaterThan(400);
            }
            for (int i = 0; i < 50; i++) {
                Answer answer = walk(web, "/later" + i);
                assertThat(answer).isEqualTo(new Silence(answer.url(), Cause.BLOCKED, Fault.SHUT_OUT));
            }
            assertThat(server.paths()).noneMatch(path -> path.startsWith("/later"));
            assertThat(server.seen().stream().filter(seen -> seen.line().equals("HEAD / HTTP/1.1")))
                    .as("the proof, and two more")
                    .hasSize(3);
        }
    }

    @Test
    void aHostThatIsNotReachedAnyMoreIsUnreachableAndNotBlocked() throws Exception {
        RawServer.Script script = (request, out) -> {
            if (!closed.get()) {
                RawServer.send(out, "200 OK", "page");
            }
        };
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), List.of())) {
            walk(web, "/");
            closed.set(true);
            for (int i = 0; i < 4; i++) {
                assertThat(Webs.fault(walk(web, "/" + i))).isEqualTo(Fault.BROKEN_OFF);
            }
            Answer answer = walk(web, "/more");
            assertThat(answer).isEqualTo(new Silence(answer.url(), Cause.UNREACHABLE, Fault.SHUT_OUT));
        }
    }

    /** What stands at the address is not known: it may be read neither as a page nor as one that is mended. */
    @Test
    void aFirewallThatRefusesWithAPageAndStatus200GaveNoPageAndIsAskedNoMore() throws Exception {
        String refusal = "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. "
                + "Please consult with your administrator.<br><br>Your support ID is: 4045204596866416688</body></html>";
        RawServer.Script script = (request, out) ->
                RawServer.send(out, "200 OK\nContent-Type: text/html", closed.get() ? refusal : "page");
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), List.of())) {
            assertThat(Webs.response(walk(web, "/")).isBotCheck()).isFalse();
            closed.set(true);
            for (int i = 0; i < Welcome.ROW; i++) {
                assertThat(Webs.response(walk(web, "/" + i)).isBotCheck()).isTrue();
            }
            Answer answer = walk(web, "/later");
            assertThat(answer).isEqualTo(new Silence(answer.url(), Cause.BLOCKED, Fault.SHUT_OUT));
        }
    }

    @Test
    void aPageThatTellsOfSuchAFirewallIsAPage() throws Exception {
        String page = "<p>よくある質問: 「The requested URL was rejected. Please consult with your administrator.」と表示されたら"
                + "、ご連絡ください。".repeat(100);
        try (RawServer server = new RawServer((request, out) -> RawServer.send(out, "200 OK", page));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), PAUSES)) {
            assertThat(Webs.response(walk(web, "/faq")).isBotCheck()).isFalse();
        }
    }

    @Test
    void manyClosedPagesOfAHostThatIsOpenStopNothing() throws Exception {
        RawServer.Script script = (request, out) ->
                RawServer.send(out, request.path().startsWith("/members/") ? "403 Forbidden" : "200 OK", "page");
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), PAUSES)) {
            walk(web, "/");
            for (int i = 0; i < 100; i++) {
                assertThat(Webs.response(walk(web, "/members/" + i)).status()).isEqualTo(403);
            }
            assertThat(Webs.response(walk(web, "/open")).status()).isEqualTo(200);
            assertThat(server.seen().stream().filter(seen -> seen.line().startsWith("HEAD")))
                    .as("asked again what was given, ever more seldom")
                    .hasSizeBetween(1, 4);
        }
    }

    @Test
    void aHostThatComesBackIsWalkedOn() throws Exception {
        RawServer.Script script = (request, out) -> {
            if (request.line().startsWith("HEAD")) {
                closed.set(false);
            }
            RawServer.send(out, closed.get() ? "403 Forbidden" : "200 OK", "");
        };
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), PAUSES)) {
            walk(web, "/");
            closed.set(true);
            for (int i = 0; i < Welcome.ROW; i++) {
                walk(web, "/" + i);
            }
            assertThat(Webs.response(walk(web, "/more")).status()).isEqualTo(200);
        }
    }
}
