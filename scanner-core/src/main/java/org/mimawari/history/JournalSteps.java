package org.mimawari.history;

import org.mimawari.term.Cause;
import org.mimawari.term.Skip;

/**
 * Hears of the steps of a walk in the order in which the journal holds them. Addresses are the numbers that the walk gave them;
 * what the numbers for queues, kinds of ways and kinds of facts mean is the walk's business. A reader takes up what it has use for.
 */
public interface JournalSteps {

    /** A text in UTF-8, good only during the call. */
    record Text(byte[] bytes, int length) {}

    /**
     * An address was met.
     *
     * @param place the queue that it waits in, how it is reached, and its steps from the start
     */
    default void met(int id, Text address, Place place) {}

    /** @param lane 0 if it is not to be fetched */
    record Place(int lane, int reach, int depth) {}

    /** An address was met that may not be written down: only its hash is known. */
    default void hidden(int id, long hash, Place place) {}

    /** Other kinds of ways lead there. */
    default void reached(int id, int reach) {}

    /** One more place leads there. */
    default void routed(int id) {}

    /** An address redirects to another; the text is empty if that one is hidden. */
    default void moved(int from, int to, Text address) {}

    /** An address could not be checked. */
    default void missed(int id, Cause cause) {}

    /** An address is left alone on purpose. */
    default void skipped(int id, long hash, Skip why) {}

    /** An address is done with. */
    default void finished(int id, int kind) {}

    /** An address is done with, but must be read again after a break. */
    default void again(int id) {}

    /** An address turned out to be one of an outside service. */
    default void handedOut(int id) {}

    /** A page was read as a browser shows it. */
    default void shown(int id) {}

    /** An address taught something that the walk keeps as numbers. */
    default void learnt(long... numbers) {}

    /** An address that is left alone for the time being. */
    default void asleep(Text address, int depth) {}
}
