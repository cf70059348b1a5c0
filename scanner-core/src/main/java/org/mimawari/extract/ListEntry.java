package org.mimawari.extract;

import crawlercommons.sitemaps.AbstractSiteMap;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/** One entry of a sitemap or feed while it is read: its addresses in their order, and when it was changed last. Used by one thread. */
final class ListEntry {
    private final Set<PublicUrl> addresses = new LinkedHashSet<>();
    private @Nullable PublicUrl permanent;
    private @Nullable Instant changed;

    /** One more than a whole list may have is kept, so that the list is told as cut. */
    void add(PublicUrl url) {
        if (addresses.size() <= SitemapReader.MAX_ADDRESSES) {
            addresses.add(url);
        }
    }

    /** The name by which readers of feeds know an item, often its address: only of use if the item has no other. */
    void permanent(PublicUrl url) {
        permanent = url;
    }

    Collection<PublicUrl> addresses() {
        return addresses.isEmpty() && permanent != null ? List.of(permanent) : addresses;
    }

    Optional<Instant> changed() {
        return Optional.ofNullable(changed);
    }

    /** @param text a date as sitemaps and Atom write it, or as RSS does; any other is passed over. The newest holds */
    void changed(String text) {
        ZonedDateTime time = time(text);
        if (time != null && (changed == null || time.toInstant().isAfter(changed))) {
            changed = time.toInstant();
        }
    }

    private static @Nullable ZonedDateTime time(String text) {
        try {
            ZonedDateTime time = AbstractSiteMap.convertToZonedDateTime(text);
            return time == null ? AbstractSiteMap.parseRSSTimestamp(text.toUpperCase(Locale.ROOT)) : time;
        } catch (RuntimeException noDate) {
            return null; // the parser throws what it likes
        }
    }
}
