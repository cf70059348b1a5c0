package org.mimawari.extract;

import java.util.List;
import org.mimawari.term.PublicUrl;

/**
 * What a sitemap, sitemap index or feed lists, in its order, each address once.
 *
 * @param pages at most {@value SitemapReader#MAX_ADDRESSES}
 * @param sitemaps further sitemaps that an index names, at most {@value SitemapReader#MAX_ADDRESSES}
 * @param whole false if the file was cut by a limit or broke off, so that there may be more
 */
public record Sitemap(List<PublicUrl> pages, List<PublicUrl> sitemaps, boolean whole) {
    public Sitemap {
        pages = List.copyOf(pages);
        sitemaps = List.copyOf(sitemaps);
    }

    /** Numbers only: an address may hold what is not to be printed. */
    @Override
    public String toString() {
        return "Sitemap[" + pages.size() + " pages, " + sitemaps.size() + " sitemaps, whole=" + whole + "]";
    }
}
