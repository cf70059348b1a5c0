package org.mimawari.extract.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Leaves of a PNG file only the chunks that say something in plain text or EXIF. Packed ones are left out: they are the picture itself, colour profiles, and text that may unpack to any size. Thread-safe; throws on no bytes. Source: PNG (3rd edition) 5.3 and 11.3.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> PLAIN = Set.of("IHDR", "tEXt", "eXIf", "IEND");
    private static final String INTERNATIONAL = "iTXt";
    private static final int LONGEST_KEYWORD = 80;

    private PngChunks() {}

    static byte[] said(byte[] png) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(png, 0, Math.min(png.length, SIGNATURE));
        int at = SIGNATURE;
        while (at + AROUND <= png.length) {
            int length = ByteBuffer.wrap(png, at, 4).getInt();
            if (length < 0 || length > png.length - at - AROUND) {
                break;
            }
            String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PLAIN.contains(type) || type.equals(INTERNATIONAL) && isPlain(png, at + 8, length)) {
                kept.write(png, at, length + AROUND);
            }
            at += length + AROUND;
        }
        return kept.toByteArray();
    }

    /** The byte behind the keyword says whether what follows is packed. */
    private static boolean isPlain(byte[] png, int start, int length) {
        for (int at = start; at + 1 < start + Math.min(length, LONGEST_KEYWORD); at++) {
            if (png[at] == 0) {
                return png[at + 1] == 0;
            }
        }
        return false;
    }
}
