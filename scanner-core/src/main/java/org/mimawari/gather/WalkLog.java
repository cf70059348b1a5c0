package org.mimawari.gather;

import org.jspecify.annotations.Nullable;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;

/**
 * Hears of each step of a walk, so that an interrupted walk can go on. Called from several threads at once.
 * All that an address led to is told before the address is told to be finished.
 */
public interface WalkLog {
    /** A new address, or one more route to a known one. */
    void found(Target target, Route route);

    /** What a page taught of series without an end, as numbers that only {@link org.mimawari.gather.trap.EndlessSeries} understands. */
    void learnt(PublicUrl page, long... numbers);

    /** A new address of a series that seems to have no end: not asked unless it is told as found later. */
    void asleep(Target target, Route route);

    /** An address of an outside service, as a page hands it out. */
    void handedOut(PublicUrl address, Route route);

    /** An address redirects to another. Told before all that follows from it. */
    void moved(PublicUrl from, PublicUrl to);

    /** An address that will not be asked again; {@code fact} is null if nothing can be said of it. */
    void finished(PublicUrl url, @Nullable Visited fact);

    /** An address that could not be checked. */
    void missed(PublicUrl url, Cause cause);

    /** An address that is left alone on purpose. */
    void skipped(PublicUrl url, Skip why);
}
