package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

class RedirectsTest {
    private static final String SITE = "http://" + Webs.HOST;

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsTheAnswerWhenNoneIsToBeFollowed(int status) throws Exception {
        Response response = Webs.response(ask(to(status, "/there"), Webs.get(SITE + "/here")));
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.hops()).isEmpty();
        assertThat(response.location()).contains(PublicUrl.of(SITE + "/there"));
    }

    @Test
    void hopsAreListedInOrderAndTheMethodStays() throws Exception {
        RawServer.Script steps = (request, out) -> {
            switch (request.path()) {
                case "/a" -> RawServer.send(out, "301 Moved\nLocation: b", "");
                case "/b" -> RawServer.send(out, "303 See Other\nLocation: /c?x=1", "");
                default -> RawServer.send(out, "200 OK", "");
            }
        };
        try (RawServer server = new RawServer(steps);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            Ask ask = new Ask(
                    PublicUrl.of(SITE + "/a"),
                    Ask.Method.HEAD,
                    5,
                    1000,
                    Duration.ofSeconds(10),
                    false,
                    false,
                    Validators.NONE);
            Response response = Webs.response(web.ask(ask));
            assertThat(response.url()).isEqualTo(PublicUrl.of(SITE + "/c?x=1"));
            assertThat(response.hops()).containsExactly(PublicUrl.of(SITE + "/a"), PublicUrl.of(SITE + "/b"));
            assertThat(server.seen()).allSatisfy(seen -> assertThat(seen.line()).startsWith("HEAD "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:a@b.example",
        "javascript:alert(1)",
        "ftp://ftp.example/",
        "intent://x#Intent;end",
        "http://[bad/"
    })
    void redirectToNoWebAddressIsTheAnswer(String location) throws Exception {
        Response response = Webs.response(ask(to(302, location), Webs.following(SITE + "/")));
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.location()).isEmpty();
    }

    /** A browser would ask for the very bytes; they are not to be had any more, and nobody is to be asked for other ones. */
    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "EUC-JP"})
    void redirectInBytesThatAreNoUtf8LeadsNowhereElse(String charset) throws Exception {
        RawServer.Script script = (request, out) ->
                out.write(("HTTP/1.1 302 Found\r\nLocation: /申込.html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                        .getBytes(Charset.forName(charset)));
        Response response = Webs.response(ask(script, Webs.following(SITE + "/")));
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.location()).isEmpty();
    }

    @Test
    void redirectWithoutLocationIsTheAnswer() throws Exception {
        Response response = Webs.response(ask(RawServer.always("302 Found", "text"), Webs.following(SITE + "/")));
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.body().size()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 305, 306, 399})
    void otherStatusesAreNotFollowed(int status) throws Exception {
        try (RawServer server = new RawServer(to(status, "/there"));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            assertThat(Webs.response(web.ask(Webs.following(SITE + "/"))).status())
                    .isEqualTo(status);
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void circleEndsAsALoop() throws Exception {
        RawServer.Script circle = (request, out) ->
                RawServer.send(out, "302 Found\nLocation: " + (request.path().equals("/a") ? "/b" : "/a"), "");
        Answer answer = ask(circle, Webs.following(SITE + "/a"));
        assertThat(Webs.fault(answer)).isEqualTo(Fault.REDIRECT_LOOP);
        assertThat(((Silence) answer).cause()).isEqualTo(Cause.UNREACHABLE);
        assertThat(Webs.fault(ask(to(302, "/self"), Webs.following(SITE + "/self"))))
                .isEqualTo(Fault.REDIRECT_LOOP);
    }

    @Test
    void pageThatFirstSetsACookieAndSendsTheVisitorBackIsReached() throws Exception {
        RawServer.Script wantsCookie = (request, out) -> {
            boolean known = request.header("cookie").contains("seen=1");
            RawServer.send(out, known ? "200 OK" : "302 Found\nSet-Cookie: seen=1; Path=/\nLocation: /", "");
        };
        Response response = Webs.response(ask(wantsCookie, Webs.following(SITE + "/")));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void endlessRedirectsEndAfterTheHopsOfTheAsk() throws Exception {
        RawServer.Script further =
                (request, out) -> RawServer.send(out, "302 Found\nLocation: " + request.path() + "x", "");
        try (RawServer server = new RawServer(further);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            assertThat(Webs.fault(web.ask(Webs.following(SITE + "/")))).isEqualTo(Fault.TOO_MANY_REDIRECTS);
            assertThat(server.seen()).hasSize(6);
        }
    }

    @Test
    void credentialsOfALocationAreNotSent() throws Exception {
        RawServer.Script script = (request, out) -> RawServer.send(
                out,
                request.path().equals("/a") ? "302 Found\nLocation: http://u:p@" + Webs.HOST + "/b" : "200 OK",
                "");
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            assertThat(Webs.response(web.ask(Webs.following(SITE + "/a"))).status())
                    .isEqualTo(200);
            assertThat(server.seen().get(1).headers()).doesNotContainKeys("authorization", "referer");
        }
    }

    @Test
    void cookiesGoOnlyToTheHostsThatTheyAreFor() throws Exception {
        RawServer.Script sets = RawServer.always(
                "200 OK\nSet-Cookie: own=1\nSet-Cookie: wide=1; Domain=aozora.example\nSet-Cookie: alien=1; Domain=other.example"
                        + "\nSet-Cookie: safe=1; Secure\nSet-Cookie: all=1; Domain=example",
                "");
        try (RawServer server = new RawServer(sets);
                OkHttpWeb web = Webs.open(Webs.to(
                        server.as("www.aozora.example"),
                        server.as("lib.aozora.example"),
                        server.as("other.example")))) {
            web.ask(Webs.get("http://www.aozora.example/"));
            web.ask(Webs.get("http://www.aozora.example/"));
            web.ask(Webs.get("http://lib.aozora.example/"));
            web.ask(Webs.get("http://other.example/"));
            assertThat(server.seen().get(1).header("cookie"))
                    .contains("own=1", "wide=1")
                    .doesNotContain("alien", "safe", "all");
            assertThat(server.seen().get(2).header("cookie")).isEqualTo("wide=1");
            assertThat(server.seen().get(3).header("cookie")).isEmpty();
        }
    }

    @Test
    void serverCannotMakeUsKeepMoreThanSomeDozensOfCookies() throws Exception {
        StringBuilder many = new StringBuilder("200 OK");
        for (int i = 0; i < 500; i++) {
            many.append("\nSet-Cookie: c").append(i).append("=1");
        }
        try (RawServer server = new RawServer(RawServer.always(many.toString(), ""));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            web.ask(Webs.get(SITE + "/"));
            web.ask(Webs.get(SITE + "/"));
            assertThat(server.seen().get(1).header("cookie").split(";")).hasSize(50);
        }
    }

    private static RawServer.Script to(int status, String location) {
        return RawServer.always(status + " Moved\nLocation: " + location, "");
    }

    private static Answer ask(RawServer.Script script, Ask ask) throws Exception {
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            return web.ask(ask);
        }
    }
}
