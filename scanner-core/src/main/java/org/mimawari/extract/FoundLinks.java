package org.mimawari.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.FoundLink;
import org.mimawari.content.SiteText;
import org.mimawari.term.Audience;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * Collects links in their order, each (target, way) once: the first place counts, the first words that are not blank, and whom
 * any of the places says it is meant for. At most {@value #MAX_LINKS}. Used by one thread.
 */
final class FoundLinks {
    static final int MAX_LINKS = 20_000;

    private final Map<Key, FoundLink> links = new LinkedHashMap<>();
    private boolean full;

    private record Key(PublicUrl to, Via via) {
        /** Written out: what Java makes for a record costs several times as much, and pages have many links. */
        @Override
        public int hashCode() {
            return to.hashCode() * 31 + via.ordinal();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && via == that.via && to.equals(that.to);
        }
    }

    void add(FoundLink link) {
        Key key = new Key(link.to(), link.via());
        FoundLink earlier = links.get(key);
        if (earlier == null && links.size() >= MAX_LINKS) {
            full = true;
            return;
        }
        if (earlier == null) {
            links.put(key, link);
        } else if (saysMore(link, earlier)) {
            SiteText words = earlier.words().isBlank() ? link.words() : earlier.words();
            Audience audience = earlier.audience().or(link.audience());
            links.put(key, new FoundLink(earlier.to(), words, link.via(), earlier.place(), audience));
        }
    }

    private static boolean saysMore(FoundLink link, FoundLink earlier) {
        boolean words = earlier.words().isBlank() && !link.words().isBlank();
        return words || earlier.audience().or(link.audience()) != earlier.audience();
    }

    /** Whether some were left out for the limit. */
    boolean isFull() {
        return full;
    }

    List<FoundLink> list() {
        return new ArrayList<>(links.values());
    }
}
