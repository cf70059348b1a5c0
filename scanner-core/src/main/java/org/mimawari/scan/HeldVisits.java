package org.mimawari.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mimawari.term.PublicUrl;

/**
 * What a run that is never gone on with is to add to the memory of a site, held back until its result is told: broken off before, it must find again as new what it had found. Thread-safe.
 */
final class HeldVisits {
    private final Map<PublicUrl, Held> writes = new LinkedHashMap<>();

    /** @param visit false if there is nothing to keep */
    private record Held(boolean visit, Runnable write) {}

    /** @param write puts down what was last seen at the address */
    synchronized void hold(PublicUrl url, Runnable write) {
        writes.put(url, new Held(true, write));
    }

    /** @param write forgets what was known of the address */
    synchronized void holdGone(PublicUrl url, Runnable write) {
        writes.put(url, new Held(false, write));
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
