package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** Servers that never end, say nonsense or break off: each ends inside its deadline, as a silence or as a body that is not whole. */
class HostileServerTest {
    private static final String URL = "http://" + Webs.HOST + "/";
    private static final int ROUNDS = 300;
    private static final Duration SHORT = Duration.ofMillis(800);

    /** Long before a test would be given up, and far more than a busy machine needs. */
    private static final long BUDGET_NANOS = Duration.ofSeconds(15).toNanos();

    @Test
    void drippingBodyEndsAtTheDeadlineAndKeepsWhatCame() throws Exception {
        Response response = Webs.response(answerTo((request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
            drip(out, "x");
        }));
        assertThat(response.body().whole()).isFalse();
        assertThat(response.body().size()).isPositive();
    }

    @Test
    void drippingHeadersEndAtTheDeadline() throws Exception {
        assertThat(Webs.fault(answerTo((request, out) -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\nX-Slow: "));
                    drip(out, "x");
                })))
                .isEqualTo(Fault.TIME_OUT);
    }

    @Test
    void endlessInformationalAnswersEndAtTheDeadline() throws Exception {
        assertThat(answerTo((request, out) -> drip(out, "HTTP/1.1 103 Early Hints\r\n\r\n")))
                .isInstanceOf(Silence.class);
    }

    @Test
    void serverThatNeverAnswersIsATimeOut() throws Exception {
        Answer answer = answerTo((request, out) -> new CountDownLatch(1).await());
        assertThat(Webs.fault(answer)).isEqualTo(Fault.TIME_OUT);
        assertThat(((Silence) answer).cause()).isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void redirectsShareOneDeadline() throws Exception {
        RawServer.Script slow = (request, out) -> {
            new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
            RawServer.send(out, "302 Found\nLocation: /" + System.nanoTime(), "");
        };
        try (RawServer server = new RawServer(slow);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            assertThat(Webs.fault(web.ask(Webs.within(URL, SHORT, 1000)))).isEqualTo(Fault.TIME_OUT);
            assertThat(server.seen()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void resolverThatHangsEndsAtTheDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        Dns hangs = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(InetAddress.getLoopbackAddress());
        };
        long begun = System.nanoTime();
        try (OkHttpWeb web =
                new OkHttpWeb(NetworkSettings.DEFAULT, Webs.QUICK, Webs.AGENT, Set.of(), Webs.machine(hangs))) {
            assertThat(Webs.fault(web.ask(Webs.within("http://slow.example/", SHORT, 1000))))
                    .isEqualTo(Fault.TIME_OUT);
        }
        assertThat(System.nanoTime() - begun).isLessThan(BUDGET_NANOS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "hello, this is HTTP/0.9",
                "<html>no header at all</html>",
                "HTTP/1.1\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 20\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "220 mail.example ESMTP\r\n",
                "HTTP/1.1 200 OK\r\nno colon",
                "HTTP/1.1 200 OK\r\nHalf: a header",
                "HTTP/1.1 -20 OK\r\n\r\n",
                "\u0000\u0001\u0002"
            })
    void rubbishIsBrokenOff(String rubbish) throws Exception {
        assertThat(Webs.fault(answerTo((request, out) -> out.write(ascii(rubbish)))))
                .isEqualTo(Fault.BROKEN_OFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Name: x",
                ": no name",
                "no colon at all",
                "X-Control: a\u0001b\u007f",
                "X-High: \u00ff\u00fe",
                "Content-Length: -5",
                "Content-Length: 99999999999999999999",
                "Content-Length: abc",
                "Content-Type: \u0000\u0000",
                "Set-Cookie: =;;;===",
                "Location: http://[broken",
                "Content-Length: 2\r\nContent-Length: 7",
                "Transfer-Encoding: nonsense",
                "Retry-After: \u0001"
            })
    void brokenHeaderNeverThrows(String header) throws Exception {
        Answer answer = answerTo((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.write(header.getBytes(StandardCharsets.ISO_8859_1));
            out.write(ascii("\r\nConnection: close\r\n\r\nok"));
        });
        assertThat(answer.url().address()).isEqualTo(URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999", "2147483648", "00000000000000000000", "-1", "1e9", "", "\u0663"})
    void aTimeThatNobodyCanWaitForNeverThrows(String time) throws Exception {
        for (String status : List.of("408 Request Timeout", "429 Too Many Requests", "503 Service Unavailable")) {
            RawServer.Script script = RawServer.always(status + "\nRetry-After: " + time, "");
            try (RawServer server = new RawServer(script);
                    OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
                Answer answer = web.ask(Ask.crawl(PublicUrl.of(URL)).withoutRobots());
                assertThat(status).startsWith(Webs.response(answer).status() + " ");
            }
        }
    }

    @Test
    void endlessHeadersAreBrokenOff() throws Exception {
        Answer answer = answerTo((request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\n"));
            for (int i = 0; ; i++) {
                out.write(ascii("X-" + i + ": " + "y".repeat(1000) + "\r\n"));
            }
        });
        assertThat(answer).isInstanceOf(Silence.class);
    }

    @Test
    void resetConnectionIsASilence() throws Exception {
        assertThat(answerTo((request, out) -> out.close())).isInstanceOf(Silence.class);
    }

    @Test
    void refusedConnectionAndUnknownNameAreToldApart() throws Exception {
        RawServer gone = new RawServer(RawServer.always("200 OK", ""));
        gone.close();
        try (OkHttpWeb web = Webs.open(Webs.to(gone.as(Webs.HOST)))) {
            assertThat(Webs.fault(web.ask(Webs.get(URL)))).isEqualTo(Fault.NO_CONNECTION);
            assertThat(Webs.fault(web.ask(Webs.get("http://lapsed.example/")))).isEqualTo(Fault.NO_SUCH_HOST);
            String longLabel = "http://" + "a".repeat(64) + ".example/";
            assertThat(Webs.fault(web.ask(Webs.get(longLabel)))).isEqualTo(Fault.NO_SUCH_HOST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Temporary failure in name resolution", "名前解決に一時的に失敗しました", "System error", "was weiß ich"})
    void resolverThatFailsDoesNotMeanThatTheNameIsGone(String words) {
        Dns fails = host -> {
            throw new UnknownHostException(host + ": " + words);
        };
        try (OkHttpWeb web = new OkHttpWeb(
                NetworkSettings.DEFAULT,
                Webs.QUICK,
                Webs.AGENT,
                Set.of("www.city.aozora.example"),
                Webs.machine(fails))) {
            assertThat(Webs.fault(web.ask(Webs.get(URL)))).isEqualTo(Fault.NAME_UNANSWERED);
        }
    }

    @Test
    void randomBytesNeverThrow() throws Exception {
        Random random = new Random(20261121);
        RawServer.Script noise = (request, out) -> {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                out.write(ascii(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n190\r\n"));
            }
            out.write(bytes);
        };
        try (RawServer server = new RawServer(noise)) {
            for (int i = 0; i < 200; i++) {
                Answer answer = askedForTheFirstTime(server, i);
                assertThat(answer instanceof Response response
                                && response.body().whole())
                        .isFalse();
            }
        }
    }

    @Test
    void validAnswerWithDamagedBytesNeverThrows() throws Exception {
        Random random = new Random(7);
        String valid = "HTTP/1.1 302 Found\r\nContent-Length: 12\r\nLocation: http://www.city.aozora.example/a?b=c\r\n"
                + "Set-Cookie: a=b; Max-Age=5; Domain=aozora.example; Path=/\r\nContent-Encoding: gzip\r\n"
                + "Transfer-Encoding: chunked\r\nRetry-After: 0\r\nContent-Type: text/html; charset=x\r\n\r\n5\r\nabcde\r\n0\r\n\r\n";
        RawServer.Script damaged = (request, out) -> {
            byte[] bytes = valid.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 8; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            out.write(bytes);
        };
        try (RawServer server = new RawServer(damaged)) {
            for (int i = 0; i < ROUNDS; i++) {
                assertThat(askedForTheFirstTime(server, i)).isNotNull();
            }
        }
    }

    /** A host that is asked again after it failed is asked more slowly. */
    private static Answer askedForTheFirstTime(RawServer server, int i) {
        try (OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            return web.ask(Webs.within(URL + i, SHORT, 1000));
        }
    }

    private static Answer answerTo(RawServer.Script script) throws Exception {
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            long begun = System.nanoTime();
            Answer answer = web.ask(Webs.within(URL, SHORT, 1_000_000));
            assertThat(System.nanoTime() - begun).isLessThan(BUDGET_NANOS);
            return answer;
        }
    }

    private static void drip(OutputStream out, String drop) throws IOException, InterruptedException {
        while (true) {
            out.write(ascii(drop));
            out.flush();
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
