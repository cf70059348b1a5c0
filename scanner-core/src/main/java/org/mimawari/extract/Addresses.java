package org.mimawari.extract;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/**
 * Resolves the references of pages. Pages of a site repeat their menus: so the last {@value #SLOTS} are kept, as long as the run, and one instance stands for all. A reference
 * that falls on the slot of another one takes its place. Thread-safe.
 */
final class Addresses {
    private static final int SLOTS = 1 << 14;
    private static final int LONGEST = 200;

    /** Without locks: each entry is immutable, and a lost one is made again. */
    private final @Nullable Entry[] recent = new Entry[SLOTS];

    /** So that most entries of other references need not be looked at. */
    private final int[] hashes = new int[SLOTS];

    /**
     * @param place all of the base that the reference depends on
     * @param to where it leads, or null if to no web address
     */
    private record Entry(
            String place,
            Charset charset,
            String href,
            @Nullable PublicUrl to) {}

    /** All references of one page. Used by one thread. */
    final class Page {
        private final PublicUrl base;
        private final Charset charset;
        private final String server;
        private final String directory;

        private Page(PublicUrl base, Charset charset) {
            this.base = base;
            this.charset = charset;
            this.server = base.origin();
            String path = base.path();
            this.directory = server + path.substring(0, path.lastIndexOf('/') + 1);
        }

        Optional<PublicUrl> resolve(String href) {
            if (!isKept(href)) {
                return base.resolve(href, charset);
            }
            boolean fromRoot = href.charAt(0) == '/' || href.startsWith("http://") || href.startsWith("https://");
            String place = fromRoot ? server : directory;
            int hash = href.hashCode() * 31 + place.hashCode();
            int slot = (hash ^ hash >>> 12 ^ hash >>> 20) & SLOTS - 1;
            Entry entry = hashes[slot] == hash ? recent[slot] : null;
            if (entry == null
                    || !entry.href.equals(href)
                    || !entry.place.equals(place)
                    || !entry.charset.equals(charset)) {
                entry = new Entry(
                        place, charset, href, base.resolve(href, charset).orElse(null));
                hashes[slot] = hash;
                recent[slot] = entry;
            }
            return Optional.ofNullable(entry.to);
        }
    }

    /** "?page=2" depends on the whole path of its page, also with a blank before it. */
    private static boolean isKept(String href) {
        return !href.isEmpty()
                && href.length() <= LONGEST
                && href.charAt(0) > ' '
                && href.charAt(0) != '?'
                && href.charAt(0) != '#';
    }

    /** @param charset of the page, in which queries are escaped */
    Page of(PublicUrl base, Charset charset) {
        return new Page(base, charset);
    }
}
