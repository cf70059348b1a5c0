package org.mimawari.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mimawari.term.PublicUrl;

/**
 * What a run that is never gone on with is to add to the memory of a site, held back until its result is told: broken off before, it must find again as new what it had found. Thread-safe.
 */
final class HeldVisits {
    private final Map<PublicUrl, Runnable> writes = new LinkedHashMap<>();

    /** @param write puts down what was last seen at the address */
    synchronized void hold(PublicUrl url, Runnable write) {
        writes.put(url, write);
    }

    synchronized boolean has(PublicUrl url) {
        return writes.containsKey(url);
    }

    /** The result is told: all is written. */
    synchronized void write() {
        writes.values().forEach(Runnable::run);
        writes.clear();
    }
}
