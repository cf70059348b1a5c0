package org.mimawari.gather;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** What addresses are found on, as far as it decides about series without an end. Used by one thread. */
final class Source {
    /** A new address that is left alone for now. */
    record Held(PublicUrl url, Route route, int depth) {}

    private final boolean stale;
    private final List<Held> held = new ArrayList<>();
    private boolean news;

    private Source(boolean stale) {
        this.stale = stale;
    }

    /** Something that has an end of itself: the start, a file, a page that says something new. */
    static Source trusted() {
        return new Source(false);
    }

    /** @param stale whether it says nothing that was not said by pages of its kind */
    static Source page(boolean stale) {
        return new Source(stale);
    }

    boolean isStale() {
        return stale && !news;
    }

    /** It leads to a file, picture or form that nothing else had led to. */
    void bringsNews() {
        news = true;
    }

    boolean hasNews() {
        return news;
    }

    void hold(Held address) {
        held.add(address);
    }

    List<Held> held() {
        return held;
    }
}
