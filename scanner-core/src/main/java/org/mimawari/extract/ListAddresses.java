package org.mimawari.extract;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.term.PublicUrl;

/** What was found in a list so far, each address once. Used by one thread. */
final class ListAddresses {
    private final Set<PublicUrl> pages = new LinkedHashSet<>();
    private final Set<PublicUrl> sitemaps = new LinkedHashSet<>();
    private final Map<PublicUrl, Instant> changed = new HashMap<>();
    private boolean whole = true;

    /** @param isList whether it names a further sitemap */
    void add(ListEntry entry, boolean isList) {
        for (PublicUrl url : entry.addresses()) {
            add(url, isList);
            if (!isList && pages.contains(url)) {
                entry.changed().ifPresent(at -> changed.put(url, at));
            }
        }
    }

    void add(PublicUrl url, boolean isList) {
        Set<PublicUrl> list = isList ? sitemaps : pages;
        if (list.size() < SitemapReader.MAX_ADDRESSES) {
            list.add(url);
        } else if (!list.contains(url)) {
            whole = false;
        }
    }

    /** There may be more than was read. */
    void brokeOff() {
        whole = false;
    }

    Sitemap sitemap(boolean wholeFile) {
        return new Sitemap(List.copyOf(pages), List.copyOf(sitemaps), changed, whole && wholeFile);
    }
}
