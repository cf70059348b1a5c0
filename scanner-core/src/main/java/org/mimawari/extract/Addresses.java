package org.mimawari.extract;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/**
 * Resolves the references of pages, also those that browsers take for no address, if it is clear what was meant. Pages of a site repeat their menus: so the last {@value #SLOTS} are kept, as long as the run, and one instance stands for all. A reference
 * that falls on the slot of another one takes its place. Thread-safe.
 */
final class Addresses {
    private static final int SLOTS = 1 << 10;
    private static final int PLACES = 1 << 10;
    private static final int LONGEST = 200;

    /** Without locks: each entry is immutable, and a lost one is made again. */
    private final @Nullable Entry[] recent = new Entry[SLOTS];

    /** So that most entries of other references need not be looked at. */
    private final int[] hashes = new int[SLOTS];

    /** One instance for a place that many pages stand in, so that two are told to be equal at a glance. */
    private final @Nullable String[] places = new String[PLACES];

    /** One instance for an address however pages write it: two of one instance are told to be equal at a glance. */
    private final @Nullable PublicUrl[] instances = new PublicUrl[SLOTS];

    private final int[] instanceHashes = new int[SLOTS];

    private final MeantAddress meant = new MeantAddress();

    /**
     * @param place all of the base that the reference depends on
     * @param to where it leads, or null if to no web address
     */
    private record Entry(
            String place,
            Charset charset,
            String href,
            @Nullable PublicUrl to) {
        boolean is(String otherPlace, Charset otherCharset, String otherHref) {
            return href.equals(otherHref) && place.equals(otherPlace) && charset == otherCharset;
        }
    }

    /** All references of one page. Used by one thread. */
    final class Page {
        private final PublicUrl base;
        private final Charset charset;
        private final String server;
        private final String directory;

        private Page(PublicUrl base, Charset charset) {
            this.base = base;
            this.charset = charset;
            this.server = place(base.origin());
            String path = base.path();
            this.directory = place(server + path.substring(0, path.lastIndexOf('/') + 1));
        }

        /** Null if it leads to no web address. */
        @Nullable
        PublicUrl resolve(String href) {
            if (!isKept(href)) {
                return resolved(href);
            }
            boolean fromRoot = href.charAt(0) == '/' || href.startsWith("http://") || href.startsWith("https://");
            String place = fromRoot ? server : directory;
            int hash = href.hashCode() * 31 + place.hashCode();
            int slot = slot(hash);
            Entry entry = hashes[slot] == hash ? recent[slot] : null;
            if (entry == null || !entry.is(place, charset, href)) {
                PublicUrl to = resolved(href);
                entry = new Entry(place, charset, href, to == null ? null : instance(to));
                hashes[slot] = hash;
                recent[slot] = entry;
            }
            return entry.to;
        }

        private @Nullable PublicUrl resolved(String href) {
            PublicUrl to = base.resolve(href, charset).orElse(null);
            return to == null ? meant.of(href).orElse(null) : to;
        }
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 12 ^ hash >>> 20) & SLOTS - 1;
    }

    private String place(String text) {
        int slot = slot(text.hashCode()) & PLACES - 1;
        String known = places[slot];
        if (text.equals(known)) {
            return known;
        }
        places[slot] = text;
        return text;
    }

    private PublicUrl instance(PublicUrl url) {
        if (!url.isPlain()) {
            return url; // where it was written with a fragment, that is told too
        }
        int hash = url.hashCode();
        int slot = slot(hash);
        PublicUrl known = instanceHashes[slot] == hash ? instances[slot] : null;
        if (known != null && url.equals(known)) {
            return known;
        }
        instanceHashes[slot] = hash;
        instances[slot] = url;
        return url;
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
