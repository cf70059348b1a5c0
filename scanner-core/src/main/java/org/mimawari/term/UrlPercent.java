package org.mimawari.term;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads and tidies percent-escapes. Linear time; a '%' that no two hexadecimal digits follow stands for itself. */
public final class UrlPercent {

    private UrlPercent() {}

    /** The value of the escape at this index, or -1 when there is none. */
    static int octetAt(String text, int index) {
        if (index + 2 >= text.length() || text.charAt(index) != '%') {
            return -1;
        }
        int high = hexDigit(text.charAt(index + 1));
        int low = hexDigit(text.charAt(index + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** The value of an ASCII hexadecimal digit, or -1; {@link Character#digit} would take full-width digits too. */
    static int hexDigit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    /** Escapes resolved, the bytes read as UTF-8; what is not UTF-8 becomes U+FFFD. */
    public static String decoded(String text) {
        return text.indexOf('%') < 0 ? text : new String(octets(text), StandardCharsets.UTF_8);
    }

    /** Escapes resolved, the bytes read in a charset; empty when they are not valid in it. */
    static Optional<String> decoded(String text, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(octets(text))).toString());
        } catch (CharacterCodingException notInThisCharset) {
            return Optional.empty();
        }
    }

    private static byte[] octets(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int octet = octetAt(bytes, i);
            out.write(octet < 0 ? bytes[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        return out.toByteArray();
    }

    private static int octetAt(byte[] bytes, int index) {
        if (bytes[index] != '%' || index + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit((char) bytes[index + 1], 16);
        int low = Character.digit((char) bytes[index + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** One spelling for equal escapes: upper-case digits, and letters, digits, '-', '.', '_' and '~' as themselves. */
    static String normalised(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int stray = -3;
        for (int i = 0; i < text.length(); i++) {
            int octet = octetAt(text, i);
            if (octet < 0) {
                stray = text.charAt(i) == '%' ? out.length() : stray;
                out.append(text.charAt(i));
                continue;
            }
            appendNormalised(octet, out, stray);
            i += 2;
        }
        return out.toString();
    }

    /** A character that would complete the escape begun by a stray '%' ("%4%31") stays escaped: the address must not change its meaning. */
    private static void appendNormalised(int octet, StringBuilder out, int stray) {
        if (isUnreserved(octet) && out.length() - stray > 2) {
            out.append((char) octet);
        } else {
            UrlEscapes.appendEscape(octet, out);
        }
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
