package org.mimawari.cli.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;

/** An invented town: a real TLS server that answers for all its host names, and counts what it is asked. What it does not know is 404. */
final class Town implements AutoCloseable {
    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private final Path pem;
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private long answerDelayMillis;
    private String slowHost = "";

    Town(Path folder, String... hosts) throws IOException {
        HeldCertificate.Builder certificate = new HeldCertificate.Builder().certificateAuthority(0);
        for (String host : hosts) {
            certificate.addSubjectAlternativeName(host);
        }
        HeldCertificate held = certificate.build();
        pem = Files.writeString(folder.resolve("town-ca.pem"), held.certificatePem(), StandardCharsets.US_ASCII);
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(held)
                .build()
                .sslSocketFactory());
        // Reasons of a status, which may hold anything, are only in the old protocol.
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    private MockResponse answer(RecordedRequest request) {
        String url = "https://" + request.getUrl().host() + request.getTarget();
        MockResponse.Builder answer = answers.getOrDefault(
                        url, new MockResponse.Builder().code(404).build())
                .newBuilder();
        headers.forEach(answer::addHeader);
        synchronized (asked) {
            asked.add(url);
            boolean slow =
                    slowHost.isEmpty() || slowHost.equals(request.getUrl().host());
            answer.headersDelay(slow ? answerDelayMillis : 0, TimeUnit.MILLISECONDS);
            asked.notifyAll();
        }
        return answer.build();
    }

    Town page(String url, String title, String body) {
        return text(
                url,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html lang='ja'><head><title>" + title + "</title></head><body>" + body
                        + "</body></html>");
    }

    Town text(String url, String type, String body) {
        return bytes(url, type, body.getBytes(StandardCharsets.UTF_8));
    }

    Town bytes(String url, String type, byte[] body) {
        return answer(
                url,
                new MockResponse.Builder()
                        .code(200)
                        .setHeader("Content-Type", type)
                        .body(new Buffer().write(body))
                        .build());
    }

    Town redirect(String url, String to) {
        return answer(
                url,
                new MockResponse.Builder()
                        .code(302)
                        .addHeaderLenient("Location", to)
                        .build());
    }

    /** An error that says more than its number. */
    Town status(String url, int code, String reason, String body) {
        return answer(
                url,
                new MockResponse.Builder()
                        .status("HTTP/1.1 " + code + " " + reason)
                        .setHeader("Content-Type", "text/html; charset=utf-8")
                        .body(body)
                        .build());
    }

    Town answer(String url, MockResponse answer) {
        answers.put(url, answer);
        return this;
    }

    /** A Google form that everybody may answer. */
    Town form(String address, String title, boolean exposed, String... questions) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < questions.length; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("[" + (100 + i) + ",\"" + questions[i] + "\",null,0,[[" + (200 + i) + ",null,1]]]");
        }
        page(
                address + "/viewform",
                title,
                "<script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,[" + items + "],[\"\",1," + (exposed ? 1 : 0)
                        + ",0,0]],\"/forms\",\"" + title + "\"];</script>");
        return exposed
                ? page(address + "/viewanalytics", title, "回答の概要")
                : redirect(address + "/viewanalytics", address + "/analyticsrestricted");
    }

    /** From now on each answer has this header. */
    void onEachAnswer(String name, String value) {
        headers.put(name, value);
    }

    /** From now on each answer takes this long. */
    void slow(long millis) {
        slow("", millis);
    }

    /** From now on each answer of this host takes this long, and no other does. */
    void slow(String host, long millis) {
        synchronized (asked) {
            answerDelayMillis = millis;
            slowHost = host;
        }
    }

    /** All addresses that were asked, in order. */
    List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    void forgetAsked() {
        synchronized (asked) {
            asked.clear();
        }
    }

    /** Waits until so many requests came; whether they did in this time. */
    boolean awaitAsked(int number, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        synchronized (asked) {
            while (asked.size() < number) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                asked.wait(left);
            }
            return true;
        }
    }

    /** The part of the settings by which the program comes here. */
    String network() {
        return "network:\n  connect-to: [ '*:443:"
                + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort()
                + "' ]\n  ca-certificates: [ '" + pem + "' ]\n";
    }

    @Override
    public void close() {
        server.close();
    }
}
