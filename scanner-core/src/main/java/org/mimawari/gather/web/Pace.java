package org.mimawari.gather.web;

import java.time.Duration;

/**
 * How much further apart than asked for the requests to one host begin, because it has become slower than it was, or fails. A host
 * is measured against itself: what is slow for one is usual for another. Grows fast, goes back slowly, with a limit. Knows
 * no clock. Not thread-safe.
 */
final class Pace {
    private static final long SLACK_NANOS = Duration.ofMillis(500).toNanos();
    private static final long FIRST_NANOS = Duration.ofMillis(100).toNanos();
    private static final long NOTHING_NANOS = Duration.ofMillis(1).toNanos();

    /** So many answers make the first measure of the host. */
    private static final int MEASURED = 8;

    /** A host that is slower for good becomes its own measure after some hundreds of answers. */
    private static final int SLOW_CHANGE = 1_024;

    private static final int TIMES_SLOWER = 3;

    private final long firstStep;
    private final long most;
    private long usual;
    private long recent;
    private long extra;
    private int answers;

    /**
     * @param apart the distance that was asked for; the first failure at least doubles it
     * @param slowest the most that is added
     */
    Pace(Duration apart, Duration slowest) {
        most = slowest.toNanos();
        firstStep = Math.max(FIRST_NANOS, apart.toNanos());
    }

    /** The host answered, and its answer began after this long. */
    void answered(long nanos) {
        answers++;
        recent = answers == 1 ? nanos : recent + (nanos - recent) / 4;
        if (answers <= MEASURED) {
            usual += (nanos - usual) / answers;
        } else {
            usual += (Math.min(nanos, 2 * usual) - usual) / SLOW_CHANGE;
        }
        // What was slow until now is not held against an answer that is quick again: the host has recovered.
        if (isSlow(recent) && isSlow(nanos)) {
            extra = limited(Math.max(extra + extra / 2, recent - usual));
        } else {
            extra = extra < NOTHING_NANOS ? 0 : extra - extra / 4;
        }
    }

    private boolean isSlow(long nanos) {
        return answers > MEASURED && nanos > Math.max(TIMES_SLOWER * usual, usual + SLACK_NANOS);
    }

    /** The host answered with an error of its own, too late, or not at all. */
    void failed() {
        extra = limited(Math.max(2 * extra, firstStep));
    }

    private long limited(long nanos) {
        return Math.min(nanos, most);
    }

    /** To be added to the distance between two requests. */
    long extraNanos() {
        return extra;
    }
}
