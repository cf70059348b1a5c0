package org.mimawari.extract;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    static final int MAX_BYTES = 50 * 1024 * 1024;

    /** Reads a sitemap; UNREADABLE when it is none. */
    public ReadResult<Sitemap> read(Body body, PublicUrl url) {
        byte[] packed = body.bytes();
        byte[] bytes = Gzip.isPacked(packed) ? Gzip.unpackedStart(packed, MAX_BYTES + 1) : packed;
        boolean cut = bytes.length > MAX_BYTES;
        byte[] within = cut ? Arrays.copyOf(bytes, MAX_BYTES) : bytes;
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
        return parser.parseSiteMap(bytes, location(url));
    }

    /** The address without query, because the parser tells text from XML by the ending of the path where the bytes leave it open. */
    private static URL location(PublicUrl url) throws MalformedURLException {
        return new URL(url.withoutQuery().address());
    }

    private static Sitemap sitemap(AbstractSiteMap parsed, PublicUrl url, boolean whole) {
        if (parsed instanceof SiteMapIndex index) {
            List<PublicUrl> nested = addresses(index.getSitemaps(true).stream().map(AbstractSiteMap::getUrl), url);
            return new Sitemap(
                    List.of(), nested, whole && index.getSitemaps(true).size() <= MAX_ADDRESSES);
        }
        if (parsed instanceof SiteMap map) {
            List<PublicUrl> pages = addresses(map.getSiteMapUrls().stream().map(page -> page.getUrl()), url);
            return new Sitemap(pages, List.of(), whole && map.getSiteMapUrls().size() <= MAX_ADDRESSES);
        }
        return new Sitemap(List.of(), List.of(), whole);
    }

    private static List<PublicUrl> addresses(Stream<URL> urls, PublicUrl base) {
        return urls.map(found -> base.resolve(found.toExternalForm()))
                .flatMap(java.util.Optional::stream)
                .distinct()
                .limit(MAX_ADDRESSES)
                .toList();
    }
}
