package org.mimawari.extract;

import java.time.Duration;

/** The moment until which a document may be read. Safe for use by several threads. */
final class Deadline {
    private final long end;
    private volatile boolean cancelled;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isPast() {
        return cancelled || System.nanoTime() - end > 0;
    }

    void cancel() {
        cancelled = true;
    }

    /** Throws {@link Passed} when the time is up. */
    void check() {
        if (isPast()) {
            throw new Passed();
        }
    }

    /** Unchecked, because libraries take checked exceptions for faults of one operator and go on. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Passed() {
            super("Over the time limit for one document", null, false, false);
        }
    }
}
