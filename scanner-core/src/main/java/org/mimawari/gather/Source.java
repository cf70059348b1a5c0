package org.mimawari.gather;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.term.Route;

/** What addresses are found on, as far as it decides about series without an end. Used by one thread. */
final class Source {
    private static final long NO_LIST = -1;

    /** A new address that is left alone for now. */
    record Held(Target target, Route route) {}

    private final boolean stale;
    private final boolean newsCounts;
    private final long list;
    private final List<Held> held = new ArrayList<>();
    private boolean news;

    private Source(boolean stale, boolean newsCounts, long list) {
        this.stale = stale;
        this.newsCounts = newsCounts;
        this.list = list;
    }

    /** Something that has an end of itself: the start, a file, a page that says something new. */
    static Source trusted() {
        return new Source(false, true, NO_LIST);
    }

    /**
     * A page.
     *
     * @param stale whether it says nothing that was not said by pages of its kind
     * @param newsCounts whether a new file or form makes up for that: not where a thousand pages of its kind had nothing else
     */
    static Source page(boolean stale, boolean newsCounts) {
        return new Source(stale, newsCounts, NO_LIST);
    }

    /**
     * A sitemap: what it says is addresses.
     *
     * @param kind of its own address: another like it is no news
     */
    static Source list(boolean stale, long kind) {
        return new Source(stale, true, kind);
    }

    /** What an answer of this form is. */
    static Source of(Memory.Form form, boolean stale, boolean newsCounts, long kind) {
        return switch (form) {
            case PAGE -> page(stale, newsCounts);
            case SITEMAP -> list(stale, kind);
            case FILE, STYLES -> trusted();
        };
    }

    /** Whether a new page is news for what it was found on. */
    boolean counts(long kind) {
        return list != NO_LIST && list != kind;
    }

    boolean isStale() {
        return stale && !(news && newsCounts);
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
