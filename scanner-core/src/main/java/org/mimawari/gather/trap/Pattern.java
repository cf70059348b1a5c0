package org.mimawari.gather.trap;

import java.util.Arrays;
import java.util.Locale;
import org.mimawari.term.PublicUrl;

/**
 * What an address has in common with others of its kind, as hashes.
 *
 * @param exact host, path and parameters with numbers, dates and tokens blotted out: "/news/2026/05/12.html?p=3" and "/news/2025/11/7.html?p=1"
 *     have the same
 * @param shape host, kind of file, and whether there is a query: for series whose names are drawn by lot
 * @param stable the address with only its tokens blotted out: what is left of it without a session id
 * @param token whether the address holds a token
 */
record Pattern(long exact, long shape, long stable, boolean token) {
    /** Keeps the two kinds of keys apart in one table. */
    private static final long SHAPE = 1L << 32;

    private static final long LOW = SHAPE - 1;

    private static final int LONGEST_EXTENSION = 5;
    private static final String WWW = "www.";

    static Pattern of(PublicUrl url) {
        Word counts = new Word(true);
        Word tokens = new Word(false);
        String path = url.path();
        String[] pairs = pairs(url);
        long host = new Mix().add(host(url)).value();
        long exact = hash(host, path, pairs, counts);
        long stable = hash(host, path, pairs, tokens);
        long shape = new Mix()
                .add(host)
                .add(extension(path))
                .add(pairs.length > 0 ? '?' : '.')
                .value();
        return new Pattern(exact & LOW, shape & LOW | SHAPE, stable, tokens.metToken());
    }

    /** The same from {@link #kinds}. */
    static Pattern of(long kinds, long stable, boolean token) {
        return new Pattern(kinds >>> 32, kinds & LOW | SHAPE, stable, token);
    }

    /** Exact pattern and shape in one number. */
    long kinds() {
        return exact << 32 | shape & LOW;
    }

    /** With and without "www." it is the same site. */
    private static String host(PublicUrl url) {
        String host = url.authority();
        return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
    }

    /** In the order of their names: it means nothing. */
    private static String[] pairs(PublicUrl url) {
        String query = url.query().orElse("");
        String[] pairs = query.isEmpty() ? new String[0] : query.split("[&;]", -1);
        Arrays.sort(pairs);
        return pairs;
    }

    private static long hash(long host, String path, String[] pairs, Word word) {
        Mix out = new Mix().add(host);
        word.add(path, out);
        for (String pair : pairs) {
            out.add('&');
            word.add(pair, out);
        }
        return out.value();
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        boolean told = dot >= 0 && name.length() - dot - 1 <= LONGEST_EXTENSION;
        return told ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
    }
}
