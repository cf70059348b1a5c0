package org.mimawari.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.Missed;
import org.mimawari.site.Page;
import org.mimawari.term.Cause;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;

/** A site that moved to https, among hosts whose certificates or handshakes are wrong. */
class TlsWalkTest {
    private static final String CITY = "www.city.aozora.example";
    private static final String SHELTERED = "shakyo.aozora.example";
    private static final String LOOPBACK = "127.0.0.1";
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<ConnectTo> ways = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final MadeUpSite.Ended log = new MadeUpSite.Ended();

    @BeforeEach
    void begin() throws Exception {
        serve(CITY, signed(CITY, 0));
        serve(
                "own.aozora.example",
                new HeldCertificate.Builder()
                        .addSubjectAlternativeName("own.aozora.example")
                        .build());
        serve("late.aozora.example", signed("late.aozora.example", -86_400_000));
        serve("other.aozora.example", signed("elsewhere.aozora.example", 0));
        ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName(LOOPBACK));
        open.add(silent);
        ways.add(new ConnectTo("hangs.aozora.example", 443, LOOPBACK, silent.getLocalPort()));
        PlainServer plain = new PlainServer((request, out) -> {
            asked.add("http://" + request.host() + request.target());
            return request.host().equals(CITY)
                    ? PlainServer.send(out, "301 Moved\nLocation: https://" + CITY + request.target(), new byte[0])
                    : PlainServer.send(
                            out,
                            request.target().equals("/") ? "200 OK\nContent-Type: text/html" : "404 Not Found",
                            "社協".getBytes(StandardCharsets.UTF_8));
        });
        open.add(plain);
        ways.add(new ConnectTo("*", 80, LOOPBACK, plain.port()));
        serve(SHELTERED, signed(SHELTERED, 0));
    }

    private static HeldCertificate signed(String host, long end) {
        long now = System.currentTimeMillis();
        HeldCertificate.Builder builder =
                new HeldCertificate.Builder().addSubjectAlternativeName(host).signedBy(AUTHORITY);
        return (end == 0 ? builder : builder.validityInterval(now - 10 * 86_400_000L, now + end)).build();
    }

    private void serve(String host, HeldCertificate certificate) throws Exception {
        MockWebServer server = new MockWebServer();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.add("https://" + host + request.getTarget());
                String made = page(host, request.getTarget());
                return made.isEmpty()
                        ? new MockResponse.Builder().code(404).build()
                        : new MockResponse.Builder()
                                .setHeader("Content-Type", "text/html; charset=utf-8")
                                .body(made)
                                .build();
            }
        });
        server.start(InetAddress.getByName(LOOPBACK), 0);
        open.add(server);
        ways.add(new ConnectTo(host, 443, LOOPBACK, server.getPort()));
    }

    private static String page(String host, String path) {
        if (host.equals(CITY) && path.equals("/")) {
            return "青空市<a href='http://" + CITY + "/a.html'>a</a><a href='/a.html'>a</a><a href='http://" + CITY
                    + "/'>t</a>"
                    + "<a href='https://own.aozora.example/'>o</a><a href='https://late.aozora.example/'>l</a>"
                    + "<a href='https://other.aozora.example/'>x</a><a href='https://hangs.aozora.example/'>h</a>"
                    + "<a href='http://" + SHELTERED + "/'>s</a><a href='https://" + SHELTERED + "/'>s</a>";
        }
        return path.equals("/a.html") || path.equals("/") ? "案内 " + host : "";
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void aPageUnderBothSchemesIsOneIfOneRedirectsAndTwoIfBothAnswerAndWrongTlsIsTold() throws Exception {
        Coverage coverage = walk();
        assertThat(log.facts())
                .filteredOn(Page.class::isInstance)
                .extracting(page -> page.url().address())
                .containsExactlyInAnyOrder(
                        "https://" + CITY + "/",
                        "https://" + CITY + "/a.html",
                        "http://" + SHELTERED + "/",
                        "https://" + SHELTERED + "/");
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(coverage.missed())
                .filteredOn(missed -> missed.cause() == Cause.UNREACHABLE)
                .extracting(Missed::url)
                .extracting(PublicUrl::host)
                .containsExactlyInAnyOrder(
                        "own.aozora.example", "late.aozora.example", "other.aozora.example", "hangs.aozora.example");
        assertThat(coverage.finished()).isTrue();
        assertThat(asked).noneMatch(one -> one.contains("own.") || one.contains("late.") || one.contains("other."));
    }

    private Coverage walk() throws Exception {
        Path pem = Files.writeString(folder.resolve("ca.pem"), AUTHORITY.certificatePem(), StandardCharsets.US_ASCII);
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                2,
                500,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.IGNORE,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        List<String> hosts = new ArrayList<>(List.of(CITY, SHELTERED, "own.aozora.example", "late.aozora.example"));
        hosts.addAll(List.of("other.aozora.example", "hangs.aozora.example"));
        SiteSettings site = new SiteSettings(
                "青空市",
                List.of(PublicUrl.of("http://" + CITY + "/")),
                hosts,
                List.of(),
                Organisation.PUBLIC_BODY,
                List.of(),
                new SiteSettings.VideoSettings(List.of(), List.of()));
        NetworkSettings network = new NetworkSettings(null, ways, List.of(pem), false);
        try (ShortWeb web =
                new ShortWeb(network, crawl, Set.copyOf(hosts), Duration.ofMillis(TimeUnit.SECONDS.toMillis(2)))) {
            WalkContext context = new WalkContext(
                    web,
                    new MadeUpSite.Words(),
                    new MadeUpSite.Facts(),
                    new MadeUpSite.Files(),
                    new KnownAddresses(1, 2),
                    log,
                    Renderer.NEVER,
                    Memory.NONE,
                    Elsewhere.NOTHING);
            return new Walk(site, crawl, new MetServices(List.of()), context).run(List.of(), step -> {});
        }
    }
}
