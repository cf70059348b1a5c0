package org.mimawari.extract;

import java.time.Duration;

/** The moment until which a document may be read. Safe for use by several threads. */
public final class Deadline {
    private final long end;
    private volatile boolean cancelled;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean isPast() {
        return cancelled || System.nanoTime() - end > 0;
    }

    public void cancel() {
        cancelled = true;
    }

    /** Throws {@link Passed} when the time is up. */
    public void check() {
        if (isPast()) {
            throw new Passed();
        }
    }

    /** Unchecked, because libraries take checked exceptions for faults of one operator and go on. */
    public static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Passed() {
            super("Over the time limit for one document", null, false, false);
        }
    }
}
