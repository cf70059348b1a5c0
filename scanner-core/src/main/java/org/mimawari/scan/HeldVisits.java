package org.mimawari.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.DocumentLink;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/**
 * What a run that is never gone on with is to add to the memory of a site, held back until its result is told: broken off before, it must find again as new what it had found. Thread-safe.
 */
final class HeldVisits {
    private final Map<PublicUrl, Held> writes = new LinkedHashMap<>();

    /** Where something leads that was read. */
    record Links(Label title, List<DocumentLink> links) {
        Links {
            links = List.copyOf(links);
        }
    }

    /**
     * @param visit false if there is nothing to keep
     * @param links null if it was not read anew, or may not be kept
     */
    private record Held(boolean visit, @Nullable Links links, Runnable write) {}

    /** @param write puts down what was last seen at the address */
    synchronized void hold(PublicUrl url, Runnable write) {
        writes.put(url, new Held(true, null, write));
    }

    /** The same, of something new that was read to its end. */
    synchronized void holdRead(PublicUrl url, Links links, Runnable write) {
        writes.put(url, new Held(true, links, write));
    }

    /** Where something leads that is new or not what it was; null of all else. */
    synchronized @Nullable Links links(PublicUrl url) {
        Held held = writes.get(url);
        return held == null ? null : held.links();
    }

    /** @param write forgets what was known of the address */
    synchronized void holdGone(PublicUrl url, Runnable write) {
        writes.put(url, new Held(false, null, write));
    }

    /** Whether a visit to it is held. */
    synchronized boolean has(PublicUrl url) {
        Held held = writes.get(url);
        return held != null && held.visit();
    }

    /** The result is told: all is written. */
    synchronized void write() {
        writes.values().forEach(held -> held.write().run());
        writes.clear();
    }
}
