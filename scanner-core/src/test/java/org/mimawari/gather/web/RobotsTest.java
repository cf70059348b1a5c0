package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/** RFC 9309: what is forbidden stays unasked, no file allows all, and no answer allows nothing. */
class RobotsTest {
    private static final String SITE = "http://" + Webs.HOST;
    private static final String RULES = "User-agent: *\nDisallow: /all/\n\nUser-agent: Mimawari\nDisallow: /private/\n"
            + "Allow: /private/open$\nDisallow: /*?print=\nDisallow: /%E5%BA%81%E5%86%85/\n";

    @ParameterizedTest
    @CsvSource({
        "/private/x, true",
        "/private/, true",
        "/private/open, false",
        "/private/open2, true",
        "/all/x, false",
        "/, false",
        "/a?print=1, true",
        "/a?x=1, false",
        "/robots.txt, false",
        "/庁内/x, true",
        "/%e5%ba%81%e5%86%85/, true",
        "/a|b^c, false",
        "/PRIVATE/, false"
    })
    void rulesForMimawariAreObeyed(String path, boolean forbidden) throws Exception {
        Answer answer = askOnce(site(RULES), SITE + path);
        if (forbidden) {
            assertThat(answer).isInstanceOf(Silence.class);
            assertThat(((Silence) answer).fault()).isEqualTo(Fault.ROBOTS);
            assertThat(((Silence) answer).cause()).isEqualTo(Cause.REFUSED);
        } else {
            assertThat(Webs.response(answer).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 Bad", "401 No", "403 No", "404 None", "410 Gone", "451 Law", "302 Found", "304 Same"})
    void noRobotsTxtAllowsAll(String status) throws Exception {
        assertThat(Webs.response(askOnce(robotsTxt(status, RULES), SITE + "/private/"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Error", "502 Bad", "504 Late", "599 Odd"})
    void brokenServerAllowsNothing(String status) throws Exception {
        assertUnknown(robotsTxt(status, ""), Cause.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"429 Slow down", "503 Busy"})
    void serverThatWantsPatienceAllowsNothingForNow(String status) throws Exception {
        assertUnknown(robotsTxt(status, ""), Cause.BLOCKED);
    }

    @Test
    void robotsTxtThatBreaksOffAllowsNothing() throws Exception {
        assertUnknown(
                (request, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser-agent: *\n"
                        .getBytes(StandardCharsets.US_ASCII)),
                Cause.UNREACHABLE);
        assertUnknown((request, out) -> out.close(), Cause.UNREACHABLE);
    }

    @Test
    void robotsTxtThatNeverEndsIsAskedOnceAndAllowsNothing() throws Exception {
        RawServer.Script hangs = (request, out) -> new CountDownLatch(1).await();
        try (RawServer server = new RawServer(hangs);
                NameLookup names = new NameLookup(Webs.KNOWS_NOTHING);
                Wire wire = new Wire(
                        new Connections(Webs.to(server.as(Webs.HOST)), Webs.AGENT, names),
                        new Uplink(names, List.of(), null, () -> true))) {
            Politeness politeness = new Politeness(Webs.QUICK, Set.of(Webs.HOST), List.of());
            Redirects redirects = new Redirects(new PoliteWire(wire, politeness, Duration.ZERO));
            Robots robots = new Robots(redirects, politeness, CrawlSettings.Robots.OBEY, Duration.ofMillis(700));
            for (String path : List.of("/", "/b", "/c")) {
                assertThat(robots.refusal(PublicUrl.of(SITE + path)))
                        .hasValueSatisfying(
                                silence -> assertThat(silence.fault()).isEqualTo(Fault.ROBOTS_UNKNOWN));
            }
            assertThat(server.paths()).containsExactly("/robots.txt");
        }
    }

    @Test
    void faultOfTheHostIsNamedAsSuch() {
        try (OkHttpWeb web = Webs.open(Webs.to())) {
            assertThat(Webs.fault(web.ask(Webs.obeying("http://lapsed.example/"))))
                    .isEqualTo(Fault.NO_SUCH_HOST);
            assertThat(Webs.fault(web.ask(Webs.obeying("http://127.0.0.1/")))).isEqualTo(Fault.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void aHostThatSendsAllToItsWrongCertificateIsToldByThatAndNotByItsRobotsTxt() throws Exception {
        HeldCertificate wrong =
                new HeldCertificate.Builder().commonName("other.example").build();
        try (MockWebServer secure = new MockWebServer();
                RawServer server = new RawServer(
                        RawServer.always("301 Moved\nLocation: https://" + Webs.HOST + "/robots.txt", ""))) {
            secure.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(wrong)
                    .build()
                    .sslSocketFactory());
            secure.start();
            ConnectTo https = new ConnectTo(Webs.HOST, 443, "127.0.0.1", secure.getPort());
            try (OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST), https))) {
                assertThat(Webs.fault(web.ask(Webs.obeying(SITE + "/")))).isEqualTo(Fault.TLS);
                assertThat(server.paths()).containsExactly("/robots.txt");
            }
        }
    }

    @Test
    void redirectsToAnotherHostAreFollowedUpToFive() throws Exception {
        RawServer.Script moved = (request, out) -> {
            boolean there = request.header("host").equals("rules.example")
                    && request.path().equals("/5");
            int step = request.path().equals("/robots.txt")
                    ? 0
                    : Integer.parseInt(request.path().substring(1));
            String next = "302 Found\nLocation: http://rules.example/" + (step + 1);
            RawServer.send(out, there ? "200 OK" : next, there ? "User-agent: *\nDisallow: /" : "");
        };
        try (RawServer server = new RawServer(moved);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST), server.as("rules.example")))) {
            assertThat(Webs.fault(web.ask(Webs.obeying(SITE + "/x")))).isEqualTo(Fault.ROBOTS);
            assertThat(server.seen()).hasSize(6);
        }
    }

    @Test
    void redirectToAPrivateAddressAllowsNothing() throws Exception {
        assertUnknown(RawServer.always("302 Found\nLocation: http://169.254.169.254/", ""), Cause.UNREACHABLE);
    }

    @Test
    void redirectsWithoutEndCountAsNoFile() throws Exception {
        RawServer.Script circle = (request, out) ->
                RawServer.send(out, request.path().equals("/page") ? "200 OK" : "302 Found\nLocation: /robots.txt", "");
        assertThat(Webs.response(askOnce(circle, SITE + "/page")).status()).isEqualTo(200);
    }

    @Test
    void hugeFileIsReadUpToTheLimitOfTheStandard() throws Exception {
        String rules = "User-agent: *\nDisallow: /early/\n" + "#".repeat(600_000) + "\nDisallow: /late/\n";
        assertThat(Webs.fault(askOnce(site(rules), SITE + "/early/"))).isEqualTo(Fault.ROBOTS);
        assertThat(Webs.response(askOnce(site(rules), SITE + "/late/")).status())
                .isEqualTo(200);
    }

    @Test
    void hostilePatternsAreMatchedQuickly() throws Exception {
        String rules = "User-agent: *\n" + ("Disallow: /" + "*a".repeat(40) + "b\n").repeat(500);
        assertThat(Webs.response(askOnce(site(rules), SITE + "/" + "a".repeat(2000)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void eachHopOfARedirectIsAsked() throws Exception {
        RawServer.Script script = (request, out) -> {
            boolean robots = request.path().equals("/robots.txt");
            RawServer.send(out, robots ? "200 OK" : "302 Found\nLocation: /private/", robots ? RULES : "");
        };
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            Ask plain = Webs.following(SITE + "/a");
            Answer answer = web.ask(
                    new Ask(plain.url(), plain.method(), 5, 1000, plain.deadline(), true, false, Validators.NONE));
            assertThat(Webs.fault(answer)).isEqualTo(Fault.ROBOTS);
            assertThat(answer.url()).isEqualTo(PublicUrl.of(SITE + "/private/"));
            assertThat(server.paths()).containsExactly("/robots.txt", "/a");
        }
    }

    @Test
    void manyThreadsAskForTheFileOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (RawServer server = new RawServer(site(RULES));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            for (int i = 0; i < 40; i++) {
                String url = SITE + "/" + i;
                threads.execute(() -> web.ask(Webs.obeying(url)));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.paths()).hasSize(41).containsOnlyOnce("/robots.txt");
        }
    }

    @Test
    void settingsMayIgnoreTheRulesButStillFindTheSitemaps() throws Exception {
        CrawlSettings ignoring = Webs.pace(Duration.ZERO, 1, CrawlSettings.Robots.IGNORE);
        String text = RULES + "Sitemap: https://www.city.aozora.example/sitemap.xml\nsitemap: /second.xml\n"
                + "Sitemap: javascript:alert(1)\nSitemap: https://www.city.aozora.example/sitemap.xml\n";
        try (RawServer server = new RawServer(site(text));
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)), ignoring)) {
            assertThat(Webs.response(web.ask(Webs.obeying(SITE + "/private/"))).status())
                    .isEqualTo(200);
            assertThat(server.paths()).containsExactly("/private/");
            assertThat(web.robots().sitemaps(PublicUrl.of(SITE + "/page")))
                    .containsExactly(
                            PublicUrl.of("https://www.city.aozora.example/sitemap.xml"),
                            PublicUrl.of(SITE + "/second.xml"));
        }
    }

    private static void assertUnknown(RawServer.Script script, Cause cause) throws Exception {
        Answer answer = askOnce(script, SITE + "/page");
        assertThat(Webs.fault(answer)).isEqualTo(Fault.ROBOTS_UNKNOWN);
        assertThat(((Silence) answer).cause()).isEqualTo(cause);
    }

    private static Answer askOnce(RawServer.Script script, String url) throws Exception {
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            return web.ask(Webs.obeying(url));
        }
    }

    private static RawServer.Script site(String rules) {
        return robotsTxt("200 OK\nContent-Type: text/plain", rules);
    }

    private static RawServer.Script robotsTxt(String status, String rules) {
        return (request, out) -> {
            boolean robots = request.path().equals("/robots.txt");
            RawServer.send(out, robots ? status : "200 OK", robots ? rules : "page");
        };
    }
}
