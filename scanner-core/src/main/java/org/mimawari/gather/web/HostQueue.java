package org.mimawari.gather.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The line before one host: so many requests at once, so far apart, none while the host asks for quiet. First come, first served.
 * Thread-safe: every field is guarded by the lock, and whoever changes one wakes all that wait.
 */
final class HostQueue {
    /** Nobody waits longer than this for a host that asked for quiet. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** However long a host asks to be left alone, it is tried again after this. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** What came of waiting. Only after {@code YOURS} is {@link #leave()} due. */
    enum Turn {
        YOURS,
        HELD_OFF,
        CLOSED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final int atOnce;
    private long apartNanos;
    private long nextStart = System.nanoTime();
    private long quietUntil = nextStart;
    private int running;
    private boolean closed;

    HostQueue(Duration apart, int atOnce) {
        this.apartNanos = apart.toNanos();
        this.atOnce = Math.max(1, atOnce);
    }

    /** Waits for a turn. */
    Turn enter() throws InterruptedException {
        lock.lockInterruptibly();
        Object me = new Object();
        waiting.addLast(me);
        try {
            while (true) {
                long now = System.nanoTime();
                if (closed) {
                    return Turn.CLOSED;
                }
                if (quietUntil - now > LONGEST_WAIT.toNanos()) {
                    return Turn.HELD_OFF;
                }
                long wait = Math.max(nextStart - now, quietUntil - now);
                boolean next = waiting.peekFirst() == me && running < atOnce;
                if (next && wait <= 0) {
                    running++;
                    nextStart = now + apartNanos;
                    return Turn.YOURS;
                }
                changed.awaitNanos(next ? wait : LONGEST_WAIT.toNanos());
            }
        } finally {
            waiting.remove(me);
            changed.signalAll();
            lock.unlock();
        }
    }

    void leave() {
        change(() -> running--);
    }

    /** No request starts for this long. */
    void pause(Duration quiet) {
        long nanos = Math.min(quiet.toNanos(), LONGEST_PAUSE.toNanos());
        change(() -> {
            long until = System.nanoTime() + nanos;
            quietUntil = until - quietUntil > 0 ? until : quietUntil;
        });
    }

    /** From now on requests start at least this far apart. */
    void keepApart(Duration atLeast) {
        change(() -> apartNanos = Math.max(apartNanos, atLeast.toNanos()));
    }

    void close() {
        change(() -> closed = true);
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
