package org.mimawari.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a format writes, with words that must all be there. */
final class Rendered {
    private Rendered() {}

    static byte[] bytes(Format format, Edition edition) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(edition, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(Format format, Edition edition) {
        return new String(bytes(format, edition), StandardCharsets.UTF_8);
    }

    /** By the name of the format. */
    static String text(String format, Edition edition) {
        return Formats.all(Words::strict).stream()
                .filter(one -> one.name().equals(format))
                .map(one -> text(one, edition))
                .findFirst()
                .orElseThrow();
    }
}
