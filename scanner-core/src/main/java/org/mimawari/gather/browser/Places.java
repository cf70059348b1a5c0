package org.mimawari.gather.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The places of an app that stand behind "#/" in its own address, in the order in which they were met, at most {@value #MOST}. For one page and one thread. */
final class Places {
    private static final int MOST = 20;

    private final Set<String> known = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<String> references = new ArrayList<>();

    /** @param routes a line each */
    void met(String routes) {
        routes.lines().filter(route -> known.size() < MOST).filter(known::add).forEach(waiting::add);
    }

    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    String next() {
        return waiting.remove();
    }

    /** @param html what the place leads to */
    void read(String html) {
        references.add(html);
    }

    /** Whether the page is more than it showed at first. */
    boolean any() {
        return !known.isEmpty();
    }

    /** What all of them lead to, as HTML. */
    String references() {
        return String.join("", references);
    }
}
