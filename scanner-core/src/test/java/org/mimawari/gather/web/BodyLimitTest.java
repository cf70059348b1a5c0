package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mimawari.content.Body;
import org.mimawari.term.Validators;

/** Bodies are read up to the limit, decoded, and told from whole ones when something is missing. */
class BodyLimitTest {
    private static final String URL = "http://" + Webs.HOST + "/file";
    private static final String TEXT = "お知らせ".repeat(50);

    @Test
    void gzipBombOfAGigabyteStopsAtTheLimit() throws Exception {
        RawServer.Script bomb = (request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"));
            try (GZIPOutputStream zeros = new GZIPOutputStream(out)) {
                byte[] piece = new byte[1 << 20];
                for (int i = 0; i < 1024; i++) {
                    zeros.write(piece);
                }
            }
        };
        Body body = bodyOf(bomb, 100_000);
        assertThat(body.size()).isEqualTo(100_000);
        assertThat(body.whole()).isFalse();
    }

    @Test
    void bombInsideABombStopsAtTheLimit() throws Exception {
        byte[] twice = gzip(gzip(new byte[30 << 20]));
        Body body = bodyOf(encoded("gzip, gzip", twice), 1_000);
        assertThat(body.size()).isEqualTo(1_000);
        assertThat(body.whole()).isFalse();
    }

    @Test
    void endlessBodyStopsAtTheLimit() throws Exception {
        RawServer.Script endless = (request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
            while (true) {
                out.write(new byte[8192]);
            }
        };
        assertThat(bodyOf(endless, 50_000).whole()).isFalse();
    }

    @Test
    void bodyOfExactlyTheLimitIsWhole() throws Exception {
        Body body = bodyOf(RawServer.always("200 OK\nContent-Type: text/plain", "12345"), 5);
        assertThat(body.whole()).isTrue();
        assertThat(body.size()).isEqualTo(5);
        assertThat(body.type()).isEqualTo("text/plain");
    }

    @Test
    void bodyOfOneByteMoreThanTheLimitIsCut() throws Exception {
        Body body = bodyOf(RawServer.always("200 OK", "123456"), 5);
        assertThat(new String(body.bytes(), StandardCharsets.US_ASCII)).isEqualTo("12345");
        assertThat(body.whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "deflate", "raw deflate", "identity", ""})
    void everyCodingThatServersUseIsUndone(String coding) throws Exception {
        byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] sent = coding.toLowerCase(Locale.ROOT).endsWith("gzip")
                ? gzip(plain)
                : coding.endsWith("deflate") ? deflate(plain, coding.startsWith("raw")) : plain;
        Body body = bodyOf(encoded(coding.replace("raw ", ""), sent), 1_000_000);
        assertThat(new String(body.bytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        assertThat(body.whole()).isTrue();
    }

    @Test
    void bodyInSeveralGzipPartsIsReadToItsEnd() throws Exception {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(gzip("前".getBytes(StandardCharsets.UTF_8)));
        parts.write(gzip("後".getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(bodyOf(encoded("gzip", parts.toByteArray()), 1000).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("前後");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip, gzip, gzip", "compress", "aes128gcm"})
    void codingThatNobodyAskedForIsNotTakenForText(String coding) throws Exception {
        Body body = bodyOf(encoded(coding, new byte[] {1, 2, 3, 4}), 1000);
        assertThat(body.whole()).isFalse();
        assertThat(body.size()).isZero();
    }

    @Test
    void bodyThatIsNotInItsCodingIsNotWhole() throws Exception {
        assertThat(bodyOf(encoded("gzip", TEXT.getBytes(StandardCharsets.UTF_8)), 1000)
                        .whole())
                .isFalse();
        assertThat(bodyOf(encoded("deflate", new byte[] {7}), 1000).whole()).isFalse();
    }

    @Test
    void emptyBodyInACodingIsWhole() throws Exception {
        Body body = bodyOf(encoded("gzip", new byte[0]), 1000);
        assertThat(body.whole()).isTrue();
        assertThat(body.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\nshort",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n",
                "Transfer-Encoding: chunked\r\n\r\n64\r\nshort",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\nxyz\r\n"
            })
    void bodyThatBreaksOffKeepsWhatCame(String rest) throws Exception {
        Body body = bodyOf((request, out) -> out.write(ascii("HTTP/1.1 200 OK\r\n" + rest)), 1000);
        assertThat(new String(body.bytes(), StandardCharsets.US_ASCII)).isEqualTo("short");
        assertThat(body.whole()).isFalse();
    }

    @Test
    void gzipThatBreaksOffIsNotWhole() throws Exception {
        byte[] sent = gzip(TEXT.getBytes(StandardCharsets.UTF_8));
        Body body = bodyOf(encoded("gzip", Arrays.copyOf(sent, sent.length - 9)), 100_000);
        assertThat(body.whole()).isFalse();
    }

    @Test
    void bodyWithoutLengthEndsWithTheConnection() throws Exception {
        Body body = bodyOf((request, out) -> out.write(ascii("HTTP/1.0 200 OK\r\n\r\nold server")), 1000);
        assertThat(new String(body.bytes(), StandardCharsets.US_ASCII)).isEqualTo("old server");
        assertThat(body.whole()).isTrue();
    }

    @Test
    void headReadsNoBodyWhateverLengthIsPromised() throws Exception {
        RawServer.Script promises =
                (request, out) -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"));
        try (RawServer server = new RawServer(promises);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            Ask get = Webs.get(URL);
            Answer answer = web.ask(new Ask(
                    get.url(), Ask.Method.HEAD, 0, 1000, Duration.ofSeconds(10), false, false, Validators.NONE));
            assertThat(Webs.response(answer).body().whole()).isTrue();
            assertThat(server.seen().get(0).line()).startsWith("HEAD ");
        }
    }

    private static Body bodyOf(RawServer.Script script, long maxBytes) throws IOException {
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            return Webs.response(web.ask(Webs.within(URL, Duration.ofSeconds(20), maxBytes)))
                    .body();
        }
    }

    private static RawServer.Script encoded(String coding, byte[] sent) {
        return (request, out) -> {
            String header = coding.isEmpty() ? "" : "Content-Encoding: " + coding + "\r\n";
            out.write(ascii("HTTP/1.1 200 OK\r\n" + header + "Content-Length: " + sent.length + "\r\n\r\n"));
            out.write(sent);
        };
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
