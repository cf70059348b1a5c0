package org.mimawari.gather;

import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;

/**
 * Addresses of which one more link says nothing: those of menus, which stand on every page. The {@value #SLOTS} that were met last are kept, so that the frontier need not be
 * asked for each. Thread-safe without locks: what is lost is asked again.
 */
final class SatedLinks {
    private static final int SLOTS = 1 << 10;

    private final Frontier frontier;
    private final @Nullable PublicUrl[] recent = new PublicUrl[SLOTS];

    SatedLinks(Frontier frontier) {
        this.frontier = frontier;
    }

    boolean has(PublicUrl url) {
        int slot = slot(url);
        if (url.equals(recent[slot])) {
            return true;
        }
        if (!frontier.isSated(url)) {
            return false;
        }
        recent[slot] = url;
        if (frontier.isSated(url)) {
            return true;
        }
        // Another thread has just learnt that it redirects, perhaps before it was noted here.
        recent[slot] = null;
        return false;
    }

    /** It redirects: its links count for its goal from now on. */
    void moved(PublicUrl url) {
        int slot = slot(url);
        if (url.equals(recent[slot])) {
            recent[slot] = null;
        }
    }

    private static int slot(PublicUrl url) {
        int hash = url.hashCode();
        return (hash ^ hash >>> 10 ^ hash >>> 20) & SLOTS - 1;
    }
}
