package org.mimawari.extract;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mimawari.content.Body;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Reads sitemaps (<a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>): XML, index, plain text, gzip, and RSS and Atom feeds.
 *
 * <p>At most {@value #MAX_ADDRESSES} addresses and {@value #MAX_BYTES} bytes unpacked, the limits of the protocol. Addresses of other hosts are
 * handed on: who walks the site decides. Document type definitions are not read, so neither entities nor outside files are. Thread-safe.
 */
public final class SitemapReader {
    static final int MAX_ADDRESSES = 50_000;
    private static final String XML = "application/xml";
    private static final String TEXT = "text/plain";

    static final int MAX_BYTES = 50 * 1024 * 1024;

    /** In a small heap less is unpacked: it is held three times while it is read. */
    private final int most = (int) Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / 8);

    /** Reads a sitemap; UNREADABLE when it is none. */
    public ReadResult<Sitemap> read(Body body, PublicUrl url) {
        byte[] packed = body.bytes();
        byte[] bytes = Gzip.isPacked(packed) ? Gzip.unpackedStart(packed, most + 1) : packed;
        boolean cut = bytes.length > most;
        byte[] within = cut ? Arrays.copyOf(bytes, most) : bytes;
        if (isBlank(within)) {
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
        try {
            return new ReadResult.Read<>(sitemap(parsed(within, url), url, body.whole() && !cut));
        } catch (IOException | UnknownFormatException | RuntimeException damaged) {
            // The parser throws unchecked exceptions too on damaged XML: no more can be had from the file.
            return new ReadResult.Failed<>(Cause.UNREADABLE);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    private static AbstractSiteMap parsed(byte[] bytes, PublicUrl url) throws IOException, UnknownFormatException {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        return parser.parseSiteMap(isMarkup(bytes) ? XML : TEXT, bytes, new SiteMap(url.address()));
    }

    private static boolean isMarkup(byte[] bytes) {
        int at = 0;
        // Blanks and byte order marks may stand before the first bracket; in UTF-16 also a zero.
        while (at < bytes.length && (bytes[at] >= 0 && bytes[at] <= ' ' || (bytes[at] & 0xff) >= 0xbb)) {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    private static Sitemap sitemap(AbstractSiteMap parsed, PublicUrl url, boolean whole) {
        if (parsed instanceof SiteMapIndex index) {
            Collection<AbstractSiteMap> nested = index.getSitemaps(true);
            return new Sitemap(
                    List.of(),
                    addresses(nested, map -> map.getUrl(), url),
                    Map.of(),
                    whole && nested.size() <= MAX_ADDRESSES);
        }
        if (parsed instanceof SiteMap map) {
            Collection<SiteMapURL> pages = map.getSiteMapUrls();
            return new Sitemap(
                    addresses(pages, page -> page.getUrl(), url),
                    List.of(),
                    changed(pages, url),
                    whole && pages.size() <= MAX_ADDRESSES);
        }
        return new Sitemap(List.of(), List.of(), Map.of(), whole);
    }

    private static Map<PublicUrl, Instant> changed(Collection<SiteMapURL> pages, PublicUrl base) {
        Map<PublicUrl, Instant> changed = new HashMap<>();
        for (SiteMapURL page : pages) {
            if (page.getLastModified() != null && changed.size() < MAX_ADDRESSES) {
                Instant at = page.getLastModified().toInstant();
                base.resolve(String.valueOf(page.getUrl())).ifPresent(url -> changed.put(url, at));
            }
        }
        return changed;
    }

    /** By their text: the address type of the JDK, which the parser uses, asks the network when two are compared. */
    private static <T> List<PublicUrl> addresses(Collection<T> found, Function<T, Object> address, PublicUrl base) {
        return found.stream()
                .map(one -> base.resolve(String.valueOf(address.apply(one))))
                .flatMap(Optional::stream)
                .distinct()
                .limit(MAX_ADDRESSES)
                .toList();
    }
}
