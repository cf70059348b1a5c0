package org.mimawari.extract.document;

import java.util.Arrays;
import java.util.Locale;
import org.mimawari.content.Body;
import org.mimawari.extract.Charsets;
import org.mimawari.extract.Delimiters;

/** Tells text from noise, and tables from running text, by the first {@value #LOOK_AT} bytes. */
final class PlainFormat {
    private static final int LOOK_AT = 64 * 1024;
    private static final int MOST_NOISE = 200;
    private static final String FLAT = "office:mimetype=\"";
    private static final String SHEETS = "=\"urn:schemas-microsoft-com:office:spreadsheet\"";
    private static final int FLAT_WITHIN = 8 * 1024;

    private PlainFormat() {}

    static DocumentFormat of(Body body) {
        byte[] bytes = body.bytes();
        if (bytes.length == 0) {
            return DocumentFormat.UNKNOWN;
        }
        byte[] start = bytes.length > LOOK_AT ? Arrays.copyOf(bytes, LOOK_AT) : bytes;
        String text = new Charsets().text(new Body(start, body.type(), bytes.length <= LOOK_AT));
        if (!isText(text)) {
            return DocumentFormat.UNKNOWN;
        }
        if (text.stripLeading().startsWith("<")) {
            return ofMarkup(text);
        }
        return Delimiters.of(text).isPresent() ? DocumentFormat.CSV : DocumentFormat.TEXT;
    }

    private static DocumentFormat ofMarkup(String text) {
        String start = text.substring(0, Math.min(text.length(), FLAT_WITHIN));
        if (start.contains(SHEETS)) {
            return DocumentFormat.XLS;
        }
        int flat = start.indexOf(FLAT);
        int end = flat < 0 ? -1 : start.indexOf('"', flat + FLAT.length());
        if (end < 0) {
            return DocumentFormat.TEXT;
        }
        DocumentFormat format = PackedFormat.ofMimetype(
                start.substring(flat + FLAT.length(), end).toLowerCase(Locale.ROOT));
        return format == DocumentFormat.UNKNOWN ? DocumentFormat.TEXT : format;
    }

    /** Hardly any character that no text has: noughts, other controls, bytes that mean nothing in the character set. */
    private static boolean isText(String text) {
        long noise = text.chars()
                .filter(c -> c == '\uFFFD' || c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b)
                .count();
        boolean noughts = text.indexOf('\0') >= 0;
        return !noughts && noise * MOST_NOISE <= text.length();
    }
}
