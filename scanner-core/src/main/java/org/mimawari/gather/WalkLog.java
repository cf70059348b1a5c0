package org.mimawari.gather;

import org.jspecify.annotations.Nullable;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;

/**
 * Hears of each step of a walk, so that an interrupted walk can go on and its facts are known at its end. Called from several
 * threads at once. What a thread tells belongs to the address that it asks, and counts from the moment when that address is told
 * to be finished: all of it or nothing.
 */
public interface WalkLog {
    /** A new address, or one more route to a known one. */
    void found(Target target, Route route);

    /** An address that a redirect leads to: all that leads to the redirect leads there. */
    void joined(Target target);

    /** What a page taught of series without an end, as numbers that only {@link org.mimawari.gather.trap.EndlessSeries} understands. */
    void learnt(long... numbers);

    /** A new address of a series that seems to have no end: not asked unless it is told as woken later. What leads there is told as found. */
    void asleep(Target target);

    /** An address that was told as asleep is to be asked. */
    void woken(Target target);

    /** An address of an outside service, as a page hands it out. */
    void handedOut(PublicUrl address, Route route);

    /** An address that was asked turned out to be one of an outside service: all that leads to it hands it out. */
    void handedOut(PublicUrl address);

    /**
     * An address redirects to another. Told before all that follows from it.
     *
     * @param service whether it leads to a thing of an outside service
     */
    void moved(PublicUrl from, PublicUrl to, boolean service);

    /** A page was read as a browser shows it. */
    void shown(PublicUrl url);

    /** An address that will not be asked again; {@code fact} is null if nothing can be said of it. */
    void finished(PublicUrl url, @Nullable Visited fact);

    /** An address that could not be checked. */
    void missed(PublicUrl url, Cause cause);

    /** An address that is left alone on purpose. */
    void skipped(PublicUrl url, Skip why);

    /** What this thread has told since the last address was finished belongs to none, and counts from now on. */
    void settled();

    /** What this thread has told since the last address was finished does not count: the address will be asked again. */
    void dropped();
}
