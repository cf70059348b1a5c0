package org.mimawari.term;

import java.nio.charset.StandardCharsets;

/**
 * The percent-encode sets of the URL Standard that http and https addresses need: which ASCII characters are escaped in which part.
 * Control characters and everything outside ASCII are escaped in all of them.
 *
 * @see <a href="https://url.spec.whatwg.org/#percent-encoded-bytes">URL Standard, percent-encoded bytes</a>
 */
enum UrlEscapes {
    PATH(" \"#<>?^`{}"),
    QUERY(" \"#<>'"),
    FRAGMENT(" \"<>`"),
    CREDENTIALS(" \"#<>?^`{}/:;=@[\\]|"),
    /** What a URI reference of RFC 3986 may not hold, stricter than what browsers write. */
    URI(" \"#<>[\\]^`{|}");

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    /** One bit for each kept character, those below 64 and those from 64 on. */
    private final long low;

    private final long high;

    UrlEscapes(String escaped) {
        long[] kept = new long[2];
        for (char c = 0x20; c < 0x7F; c++) {
            kept[c >> 6] |= escaped.indexOf(c) < 0 ? 1L << c : 0;
        }
        this.low = kept[0];
        this.high = kept[1];
    }

    /** Whether this character stands as it is. */
    boolean keeps(int c) {
        return c >= 0 && c < 0x80 && ((c < 0x40 ? low : high) >>> c & 1) != 0;
    }

    /** Whether a stretch of text needs no escape. */
    boolean keepsAll(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!keeps(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    String escaped(String text) {
        if (keepsAll(text, 0, text.length())) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() * 3);
        appendBytes(text.getBytes(StandardCharsets.UTF_8), out);
        return out.toString();
    }

    /** Appends a stretch of text, what must be escaped as UTF-8. */
    void append(String text, int from, int to, StringBuilder out) {
        if (keepsAll(text, from, to)) {
            out.append(text, from, to);
        } else {
            appendBytes(text.substring(from, to).getBytes(StandardCharsets.UTF_8), out);
        }
    }

    void appendBytes(byte[] bytes, StringBuilder out) {
        for (byte b : bytes) {
            if (keeps(b)) {
                out.append((char) b);
            } else {
                appendEscape(b & 0xFF, out);
            }
        }
    }

    static void appendEscape(int octet, StringBuilder out) {
        out.append('%').append(HEX[octet >> 4]).append(HEX[octet & 0xF]);
    }
}
