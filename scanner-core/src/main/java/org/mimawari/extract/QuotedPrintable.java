package org.mimawari.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/**
 * Decodes quoted-printable text. A "=" that begins no code stands for itself. Stateless; linear.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2045#section-6.7">RFC 2045, section 6.7</a>
 */
public final class QuotedPrintable {
    private QuotedPrintable() {}

    /** @param plain in which characters stand that are no codes */
    public static byte[] decoded(String raw, Charset plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            int code = c == '=' && at + 2 < raw.length() ? hex(raw, at + 1) : -1;
            int broken = c == '=' ? lineEnd(raw, at + 1) : 0;
            if (code >= 0) {
                out.write(code);
                at += 2;
            } else if (broken > 0) {
                at += broken;
            } else if (c < 0x80) {
                out.write(c);
            } else {
                out.writeBytes(String.valueOf(c).getBytes(plain));
            }
        }
        return out.toByteArray();
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** How long the line end is that stands here, or 0. */
    private static int lineEnd(String text, int at) {
        if (text.startsWith("\r\n", at)) {
            return 2;
        }
        return text.startsWith("\n", at) ? 1 : 0;
    }
}
