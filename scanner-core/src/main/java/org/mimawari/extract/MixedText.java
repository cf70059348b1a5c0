package org.mimawari.extract;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;

/**
 * Reads text whose lines may be of several character sets, as files are to which programs of several kinds added lines: each line that is not well-formed in the character set of the whole is read in UTF-8 or
 * Windows-31J, if it is well-formed there. Linear; decodes a block at a time. Used by one thread.
 */
public final class MixedText extends Reader {
    private static final int BLOCK = 32 * 1024;
    private static final int LONGEST_LINE = 1024 * 1024;
    private static final String EUC = "x-eucJP-Open";
    private static final Charset JAPANESE_WINDOWS = Charset.forName("windows-31j");

    private final byte[] bytes;
    private final Charset usual;
    private final boolean isUtf8;
    private int at;
    private CharBuffer ready = CharBuffer.allocate(0);

    private MixedText(byte[] bytes, Charset usual) {
        this.bytes = bytes;
        this.usual = usual;
        this.isUtf8 = usual.equals(StandardCharsets.UTF_8);
    }

    /** The text of a body, with its byte order mark if it has one. */
    public static Reader of(Body body) {
        Charset charset = new Charsets().of(body);
        boolean byLine = charset.equals(StandardCharsets.UTF_8)
                || charset.equals(JAPANESE_WINDOWS)
                || charset.name().equals(EUC);
        return byLine
                ? new MixedText(body.bytes(), charset)
                : new InputStreamReader(new ByteArrayInputStream(body.bytes()), charset);
    }

    @Override
    public int read(char[] into, int offset, int count) {
        while (!ready.hasRemaining()) {
            if (at == bytes.length) {
                return -1;
            }
            int to = blockEnd();
            ready = block(at, to);
            at = to;
        }
        int taken = Math.min(count, ready.remaining());
        ready.get(into, offset, taken);
        return taken;
    }

    /** Behind the last line end of the next block, or behind the first one if its first line is longer. */
    private int blockEnd() {
        int to = Math.min(bytes.length, at + BLOCK);
        if (to == bytes.length) {
            return to;
        }
        for (int i = to; i > at; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        int last = Math.min(bytes.length, at + LONGEST_LINE);
        while (to < last && bytes[to - 1] != '\n') {
            to++;
        }
        // A character that would be cut in two goes on in the next block.
        while (to < bytes.length && isUtf8 && (bytes[to] & 0xc0) == 0x80) {
            to++;
        }
        return to;
    }

    private CharBuffer block(int from, int to) {
        if (isUtf8 || !hasUtf8Line(from, to)) {
            CharBuffer whole = strictly(usual, from, to);
            if (whole != null) {
                return whole;
            }
        }
        StringBuilder lines = new StringBuilder(to - from);
        for (int start = from; start < to; ) {
            int end = lineEnd(start, to);
            lines.append(line(start, end));
            start = end;
        }
        return CharBuffer.wrap(lines);
    }

    private int lineEnd(int start, int to) {
        int end = start;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        return Math.min(to, end + 1);
    }

    private boolean hasUtf8Line(int from, int to) {
        for (int start = from; start < to; ) {
            int end = lineEnd(start, to);
            if (isJapaneseUtf8(start, end)) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /** Well-formed, with characters that Japanese is written in: half-width kana of Windows-31J may look like UTF-8 of other scripts. */
    private boolean isJapaneseUtf8(int from, int to) {
        boolean japanese = false;
        for (int i = from; i < to; ) {
            int b = bytes[i] & 0xff;
            if (b < 0x80) {
                i++;
                continue;
            }
            int length = Utf8.length(bytes, i);
            if (length == 0 || i + length > to) {
                return false;
            }
            japanese |= b >= 0xe3 && b <= 0xef;
            i += length;
        }
        return japanese;
    }

    private CharSequence line(int from, int to) {
        List<Charset> order = isUtf8 || !isJapaneseUtf8(from, to)
                ? List.of(usual, JAPANESE_WINDOWS)
                : List.of(StandardCharsets.UTF_8);
        for (Charset charset : order) {
            CharBuffer text = strictly(charset, from, to);
            if (text != null) {
                return text;
            }
        }
        return new String(bytes, from, to - from, usual);
    }

    private @Nullable CharBuffer strictly(Charset charset, int from, int to) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from));
        } catch (CharacterCodingException otherwise) {
            return null;
        }
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
