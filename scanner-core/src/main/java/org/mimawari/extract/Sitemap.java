package org.mimawari.extract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mimawari.term.PublicUrl;

/**
 * What a sitemap, sitemap index or feed lists, in its order, each address once.
 *
 * @param pages at most {@value SitemapReader#MAX_ADDRESSES}
 * @param sitemaps further sitemaps that an index names, at most {@value SitemapReader#MAX_ADDRESSES}
 * @param changed when pages were changed last, of those of which the list says so
 * @param whole false if the file was cut by a limit or broke off, so that there may be more
 */
public record Sitemap(List<PublicUrl> pages, List<PublicUrl> sitemaps, Map<PublicUrl, Instant> changed, boolean whole) {
    public Sitemap {
        pages = List.copyOf(pages);
        sitemaps = List.copyOf(sitemaps);
        changed = Map.copyOf(changed);
    }

    /** Numbers only: an address may hold what is not to be printed. */
    @Override
    public String toString() {
        return "Sitemap[" + pages.size() + " pages, " + sitemaps.size() + " sitemaps, whole=" + whole + "]";
    }
}
