package org.mimawari.scan;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.mimawari.settings.NetworkSettings;
import org.mimawari.settings.NetworkSettings.ConnectTo;

/** An invented town: one real TLS server that answers for every host name that a test gives pages to. All else is 404. */
final class Town implements AutoCloseable {
    private static final String LOOPBACK = InetAddress.getLoopbackAddress().getHostAddress();

    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private volatile MockResponse otherwise =
            new MockResponse.Builder().code(404).build();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final MockWebServer server = new MockWebServer();
    private final Path pem;
    private final Map<String, String> cookieFirst = new ConcurrentHashMap<>();
    private volatile Runnable beforeEachAnswer = () -> {};

    Town(Path folder, String... hosts) throws IOException {
        HeldCertificate.Builder certificate = new HeldCertificate.Builder().commonName("town");
        for (String host : hosts) {
            certificate.addSubjectAlternativeName(host);
        }
        HeldCertificate held = certificate.certificateAuthority(0).build();
        pem = Files.writeString(folder.resolve("town-ca.pem"), held.certificatePem(), StandardCharsets.US_ASCII);
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(held)
                .build()
                .sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                beforeEachAnswer.run();
                String url =
                        request.getUrl().scheme() + "://" + request.getUrl().host() + request.getTarget();
                asked.add(request.getMethod() + " " + url);
                String by = cookieFirst.get(url);
                if (by != null && request.getHeaders().get("Cookie") == null) {
                    return new MockResponse.Builder()
                            .code(302)
                            .setHeader("Location", by)
                            .setHeader("Set-Cookie", "seen=1; Path=/")
                            .build();
                }
                return answers.getOrDefault(url, otherwise);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** What is given for every address that has no answer of its own. */
    Town otherwise(String html) {
        otherwise = new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "text/html; charset=utf-8")
                .body(html)
                .build();
        return this;
    }

    /** Takes back what was to be answered there. */
    Town without(String url) {
        answers.remove(url);
        return this;
    }

    Town page(String url, String body) {
        return bytes(
                url,
                "text/html; charset=utf-8",
                ("<!DOCTYPE html><html><head><title>" + url + "</title></head><body>" + body + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    Town bytes(String url, String type, byte[] body) {
        answers.put(
                url,
                new MockResponse.Builder()
                        .code(200)
                        .setHeader("Content-Type", type)
                        .body(new Buffer().write(body))
                        .build());
        return this;
    }

    Town text(String url, String type, String body) {
        return bytes(url, type, body.getBytes(StandardCharsets.UTF_8));
    }

    Town redirect(String url, String to) {
        answers.put(
                url,
                new MockResponse.Builder().code(302).setHeader("Location", to).build());
        return this;
    }

    /** Whoever comes without a cookie is given one and sent to {@code by}. */
    Town cookieFirst(String url, String by) {
        cookieFirst.put(url, by);
        return this;
    }

    Town status(String url, int code) {
        answers.put(url, new MockResponse.Builder().code(code).build());
        return this;
    }

    void beforeEachAnswer(Runnable action) {
        beforeEachAnswer = action;
    }

    /** Interrupts the thread that calls this, before it gives its answer of this number from now on. */
    void interruptAt(int number) {
        AtomicInteger answers = new AtomicInteger();
        Thread caller = Thread.currentThread();
        beforeEachAnswer(() -> {
            if (answers.incrementAndGet() == number) {
                caller.interrupt();
            }
        });
    }

    /** Method and address of all requests, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** How many requests came, for whoever waits for one. */
    int askedSoFar() {
        return asked.size();
    }

    long timesAsked(String url) {
        return asked().stream().filter(("GET " + url)::equals).count();
    }

    NetworkSettings network() {
        return new NetworkSettings(
                null,
                List.of(
                        new ConnectTo("*", 443, LOOPBACK, server.getPort()),
                        new ConnectTo("*", 80, LOOPBACK, server.getPort())),
                List.of(pem),
                false);
    }

    @Override
    public void close() {
        server.close();
    }
}
