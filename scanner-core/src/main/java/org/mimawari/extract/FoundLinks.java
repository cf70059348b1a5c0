package org.mimawari.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
public final class FoundLinks {
    static final int MAX_LINKS = 20_000;

    private final Map<Key, FoundLink> links = new LinkedHashMap<>();
    private final Map<PublicUrl, FoundLink> cut = new LinkedHashMap<>();
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

    public void add(FoundLink link) {
        if (!isCut(link)) {
            put(link);
        } else if (cut.size() < MAX_LINKS) {
            cut.putIfAbsent(link.to(), link);
        } else {
            full = true;
        }
    }

    private static boolean isCut(FoundLink link) {
        boolean isPrinted = link.via() == Via.TEXT || link.via() == Via.PDF_LINK;
        return isPrinted && link.to().address().endsWith(PrintedAddresses.CUT);
    }

    private void put(FoundLink link) {
        Key key = new Key(link.to(), link.via());
        boolean isRoom = links.size() < MAX_LINKS;
        FoundLink earlier = isRoom ? links.putIfAbsent(key, link) : links.get(key);
        if (earlier == null) {
            full |= !isRoom;
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
    public boolean isFull() {
        return full;
    }

    /** Often only the words are cut off and the link under them is whole, or a QR code beside them: then it is the one that counts. */
    public List<FoundLink> list() {
        if (!cut.isEmpty()) {
            TreeSet<String> whole = new TreeSet<>();
            links.values().forEach(link -> whole.add(link.to().address()));
            cut.values().stream().filter(link -> !isBegun(link, whole)).forEach(this::put);
            cut.clear();
        }
        return new ArrayList<>(links.values());
    }

    private static boolean isBegun(FoundLink link, TreeSet<String> whole) {
        String address = link.to().address();
        String stem = address.substring(0, address.length() - PrintedAddresses.CUT.length());
        String next = whole.ceiling(stem);
        return next != null && next.startsWith(stem);
    }
}
