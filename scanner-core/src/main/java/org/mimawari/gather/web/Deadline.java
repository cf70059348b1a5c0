package org.mimawari.gather.web;

import java.time.Duration;

/** The time that one ask may take on the wire, over all its hops and tries; waiting for a turn is not counted. Confined to one thread. */
final class Deadline {
    private long leftNanos;
    private long startedAt;

    Deadline(Duration limit) {
        this.leftNanos = limit.toNanos();
    }

    void start() {
        startedAt = System.nanoTime();
    }

    void stop() {
        leftNanos -= System.nanoTime() - startedAt;
    }

    /** At most this long may the next exchange take. */
    long leftNanos() {
        return leftNanos;
    }

    boolean isOver() {
        return leftNanos <= 0;
    }
}
