package org.mimawari.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mimawari.content.Body;

/**
 * Finds the character set of a page in the order of the HTML Standard: byte order mark, HTTP header, what the page states near its
 * beginning, and last a guess among those that Japanese pages use. Thread-safe; linear.
 */
public final class Charsets {
    private final CharsetGuess guess = new CharsetGuess();

    public Charset of(Body body) {
        return byMark(body.bytes())
                .or(() -> MetaPrescan.label(body.type()).flatMap(CharsetLabels::charset))
                .or(() -> MetaPrescan.charset(body.bytes()))
                .orElseGet(() -> guess.of(body.bytes()));
    }

    /** The text, without byte order mark; what is malformed becomes U+FFFD. */
    public String text(Body body) {
        return text(body, of(body));
    }

    /** The same, where the character set is known already. */
    String text(Body body, Charset charset) {
        String text = new String(body.bytes(), charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The same as characters.
     *
     * @param room where they are written if it is large enough for a character for each byte, and one more
     */
    CharBuffer characters(Body body, Charset charset, char[] room) {
        byte[] bytes = body.bytes();
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        int needed = (int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1;
        CharBuffer out = room.length >= needed ? CharBuffer.wrap(room) : CharBuffer.allocate(needed);
        int read = 0;
        if (charset.equals(StandardCharsets.UTF_8)) {
            long done = Utf8.decode(bytes, out.array());
            read = (int) (done >>> 32);
            out.position((int) done);
        }
        decoder.decode(ByteBuffer.wrap(bytes, read, bytes.length - read), out, true);
        decoder.flush(out);
        out.flip();
        boolean marked = out.hasRemaining() && out.get(0) == '\uFEFF';
        return marked ? out.position(1) : out;
    }

    private static Optional<Charset> byMark(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        if (first == 0xef && second == 0xbb && at(bytes, 2) == 0xbf) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (first == 0xfe && second == 0xff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return first == 0xff && second == 0xfe ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }
}
