package org.mimawari.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;

/** One step of a walk, as the journal keeps it. What the steps mean is the walk's business. */
public sealed interface JournalEvent {

    /**
     * An address is to be fetched.
     *
     * @param lane the queue that it waits in
     * @param depth steps from the start
     * @param first the place that led there first
     */
    record Queued(PublicUrl url, String lane, int depth, Route first) implements JournalEvent {}

    /** One more place leads to a known address. */
    record Routed(PublicUrl url, Route route) implements JournalEvent {}

    /**
     * An address is done with.
     *
     * @param fact what it is, or null if it gives no fact of its own
     */
    record Finished(PublicUrl url, @Nullable Subject fact) implements JournalEvent {}

    /** An address redirects to another. */
    record Moved(PublicUrl url, PublicUrl to) implements JournalEvent {}

    /** An address could not be checked. */
    record Missed(PublicUrl url, Cause cause) implements JournalEvent {}

    /** An address is left alone on purpose. */
    record Skipped(PublicUrl url, Skip why) implements JournalEvent {}

    /**
     * What a page taught of series of addresses without an end.
     *
     * @param numbers understood by whoever wrote them
     */
    record Learnt(PublicUrl url, List<Long> numbers) implements JournalEvent {
        public Learnt {
            numbers = List.copyOf(numbers);
        }
    }
}
