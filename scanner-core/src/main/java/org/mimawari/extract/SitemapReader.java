package org.mimawari.extract;

import java.util.Arrays;
import java.util.Optional;
import org.mimawari.content.Body;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Reads sitemaps (<a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>): XML, index, plain text, gzip, and RSS and Atom feeds, in any character set that pages may have.
 *
 * <p>At most {@value #MAX_ADDRESSES} addresses and {@value #MAX_BYTES} bytes unpacked, the limits of the protocol. Addresses of other hosts are
 * handed on: who walks the site decides. Document type definitions are not read, so neither entities nor outside files are. Thread-safe.
 */
public final class SitemapReader {
    static final int MAX_ADDRESSES = 50_000;
    static final int MAX_BYTES = 50 * 1024 * 1024;

    /** Some servers pack once more what lies packed on their disk. */
    private static final int LAYERS = 2;

    /** In a small heap less is unpacked: it is held three times while it is read. */
    private final int most = (int) Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / 8);

    private final Charsets charsets = new Charsets();

    /** Reads a sitemap; UNREADABLE when it is none. */
    public ReadResult<Sitemap> read(Body body, PublicUrl url) {
        byte[] bytes = body.bytes();
        for (int layer = 0; layer < LAYERS && Gzip.isPacked(bytes); layer++) {
            bytes = Gzip.unpackedStart(bytes, most + 1);
        }
        boolean cut = bytes.length > most;
        byte[] within = cut ? Arrays.copyOf(bytes, most) : bytes;
        if (isBlank(within)) {
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
        String text = charsets.text(new Body(within, body.type(), true)).strip();
        return found(text, url)
                .<ReadResult<Sitemap>>map(found -> new ReadResult.Read<>(found.sitemap(body.whole() && !cut)))
                .orElse(new ReadResult.Failed<>(Cause.UNREADABLE));
    }

    /** Empty if it is no list. What a server's program warns of may stand before the markup without markup of its own. */
    private static Optional<ListAddresses> found(String text, PublicUrl url) {
        ListAddresses marked = new ListAddresses();
        if (text.indexOf('<') >= 0 && new ListMarkup(text, url, marked).read()) {
            return Optional.of(marked);
        }
        if (text.startsWith("<")) {
            return Optional.empty();
        }
        ListAddresses plain = new ListAddresses();
        lines(text, url, plain);
        return Optional.of(plain);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** A sitemap of plain text: an address a line. */
    private static void lines(String text, PublicUrl url, ListAddresses found) {
        text.lines()
                .map(String::strip)
                .filter(line -> line.regionMatches(true, 0, "http", 0, "http".length()))
                .flatMap(line -> url.resolve(line).stream())
                .forEach(to -> found.add(to, false));
    }
}
