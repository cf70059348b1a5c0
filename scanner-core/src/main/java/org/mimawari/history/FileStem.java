package org.mimawari.history;

import java.text.Normalizer;
import java.util.Locale;
import org.mimawari.term.Digest;

/** A file name for a site's name, which may be any text: what a reader recognises of it, and a digest that keeps names apart. */
final class FileStem {

    private static final int READABLE = 24;
    private static final int DIGITS = 12;

    private FileStem() {}

    static String of(String site) {
        String digest = Digest.of(site).hex().substring(0, DIGITS);
        StringBuilder readable = new StringBuilder();
        Normalizer.normalize(site, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-')
                .limit(READABLE)
                .forEach(c -> readable.append((char) c));
        String slug = readable.toString().replaceAll("^[.-]+", "");
        return slug.isEmpty() ? digest : slug + "-" + digest;
    }
}
