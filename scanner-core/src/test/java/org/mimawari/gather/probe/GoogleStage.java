package org.mimawari.gather.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.mimawari.gather.web.ImpatientWeb;
import org.mimawari.gather.web.UserAgent;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;
import org.mimawari.settings.ServiceSettings;

/**
 * Google's hosts and those of services for videos, played by one real server over TLS under their real names. What a test does not stage answers 503, so that
 * nothing passes by accident.
 */
final class GoogleStage implements AutoCloseable {
    private static final List<String> HOSTS = List.of(
            "docs.google.com",
            "spreadsheets.google.com",
            "drive.google.com",
            "groups.google.com",
            "calendar.google.com",
            "sites.google.com",
            "doc-0s-98-sheets.googleusercontent.com",
            "forms.gle",
            "goo.gl",
            "accounts.google.com",
            "consent.google.com",
            "www.google.com",
            "filter.city.aozora.example",
            "www.youtube.com",
            "consent.youtube.com",
            "vimeo.com",
            "player.vimeo.com",
            "ext.nicovideo.jp",
            "aozora-city.zoom.us",
            "zoom.us",
            "aozora.webex.com",
            "www.loom.com");

    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Web web;

    /** @param more other hosts that it plays */
    GoogleStage(String... more) {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate.Builder names = new HeldCertificate.Builder().signedBy(authority);
        HOSTS.forEach(names::addSubjectAlternativeName);
        List.of(more).forEach(names::addSubjectAlternativeName);
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(names.build(), authority.certificate())
                .build()
                .sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start();
            web = open(authority, server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Web open(HeldCertificate authority, int port) throws IOException {
        Path pem = Files.createTempFile("stage", ".pem");
        try {
            Files.writeString(pem, authority.certificatePem());
            return ImpatientWeb.open(
                    new NetworkSettings(null, List.of(new ConnectTo("*", 443, "127.0.0.1", port)), List.of(pem), false),
                    new CrawlSettings(
                            Duration.ZERO,
                            8,
                            100,
                            CrawlSettings.Render.NEVER,
                            CrawlSettings.Robots.OBEY,
                            Duration.ofMinutes(5),
                            BrowserSettings.USUAL,
                            ServiceSettings.NONE),
                    UserAgent.mimawari("1.0.0", ""));
        } finally {
            Files.delete(pem);
        }
    }

    private MockResponse answer(RecordedRequest request) {
        String thing = request.getUrl().host() + request.getTarget();
        asked.add(request.getMethod() + " " + thing);
        return answers.getOrDefault(thing, new MockResponse.Builder().code(503).build());
    }

    /** @param thing host, path and query, without the scheme */
    GoogleStage page(String thing, int status, String body) {
        answers.put(
                thing,
                new MockResponse.Builder()
                        .code(status)
                        .setHeader("Content-Type", "text/html; charset=utf-8")
                        .body(body)
                        .build());
        return this;
    }

    /** An answer that is no page: rows of a table, a feed. */
    GoogleStage answer(String thing, String type, String body) {
        answers.put(
                thing,
                new MockResponse.Builder()
                        .code(200)
                        .setHeader("Content-Type", type)
                        .body(body)
                        .build());
        return this;
    }

    /** Any other answer. */
    GoogleStage answer(String thing, MockResponse answer) {
        answers.put(thing, answer);
        return this;
    }

    GoogleStage redirect(String from, String to) {
        answers.put(
                from,
                new MockResponse.Builder()
                        .code(302)
                        .setHeader("Location", "https://" + to)
                        .body("<H1>Moved Temporarily</H1>")
                        .build());
        return this;
    }

    Web web() {
        return web;
    }

    /** All requests so far, in order: "GET docs.google.com/forms/...". */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        try {
            web.close();
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("the stage could not be taken down", e);
        }
    }
}
