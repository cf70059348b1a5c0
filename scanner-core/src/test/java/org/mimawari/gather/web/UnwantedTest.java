package org.mimawari.gather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mimawari.content.Body;
import org.mimawari.term.PublicUrl;

/** What no reader reads is not fetched whole; what one reads is, whatever the server calls it. Counted where the bytes leave. */
class UnwantedTest {
    private static final int SIZE = 20_000_000;

    private final AtomicLong sent = new AtomicLong();

    private RawServer.Script file(String type, byte[] start) {
        return (request, out) -> {
            String head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + SIZE + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[64 * 1024];
            System.arraycopy(start, 0, piece, 0, start.length);
            try {
                for (int left = SIZE; left > 0; left -= piece.length) {
                    out.write(piece, 0, Math.min(left, piece.length));
                    sent.addAndGet(Math.min(left, piece.length));
                    piece = new byte[64 * 1024];
                }
            } catch (IOException e) {
                return; // the scanner has seen enough
            }
        };
    }

    private Body asked(RawServer.Script script) throws Exception {
        try (RawServer server = new RawServer(script);
                OkHttpWeb web = Webs.open(Webs.to(server.as(Webs.HOST)))) {
            PublicUrl url = PublicUrl.of("http://" + Webs.HOST + "/download?id=7");
            return Webs.response(web.ask(Ask.crawl(url).withoutRobots())).body();
        }
    }

    @ParameterizedTest
    @CsvSource({"video/mp4", "application/vnd.rar", "application/octet-stream", "application/pdf.mistake"})
    void onlyTheBeginningOfAFilmOrArchiveIsFetched(String type) throws Exception {
        Body body = asked(file(type, new byte[] {'R', 'a', 'r', '!', 0x1a, 7}));
        assertThat(body.whole()).isFalse();
        assertThat(body.size()).isEqualTo(Unwanted.START);
        assertThat(sent).as("bytes of %d that left the server", SIZE).hasValueLessThan(SIZE / 2);
    }

    @Test
    void aPdfFileIsFetchedWholeWhateverItIsCalled() throws Exception {
        Body body = asked(file("application/octet-stream", new byte[] {'%', 'P', 'D', 'F', '-', '1'}));
        assertThat(body.whole()).isTrue();
        assertThat(body.size()).isEqualTo(SIZE);
    }

    @ParameterizedTest
    @CsvSource({"80 75 3 4", "208 207 17 224"})
    void whatMayBeAnOfficeDocumentIsFetchedWhole(String first) throws Exception {
        String[] numbers = first.split(" ");
        byte[] start = new byte[numbers.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = (byte) Integer.parseInt(numbers[i]);
        }
        assertThat(asked(file("application/octet-stream", start)).size()).isEqualTo(SIZE);
    }

    @Test
    void textIsFetchedWhole() throws Exception {
        assertThat(asked(file("text/plain", new byte[] {'a', ',', 'b'})).whole())
                .isTrue();
    }

    @Test
    void theBodyOfARedirectIsNotRead() throws Exception {
        Body body = asked(
                (request, out) -> RawServer.send(out, "302 Found\nLocation: /elsewhere", "moved ".repeat(10_000)));
        assertThat(body).isEqualTo(Body.EMPTY);
    }
}
