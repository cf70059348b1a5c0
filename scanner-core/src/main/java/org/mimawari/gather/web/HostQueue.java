package org.mimawari.gather.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * The line before one host: so many requests at once, so far apart, none while the host asks for quiet, none at all when it talks to
 * us no more. First come, first served.
 * Thread-safe: every field is guarded by the lock, and whoever changes one wakes all that wait.
 */
final class HostQueue {
    /** A single question waits no longer than this for a host that asked for quiet. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** The walk, which has hours, waits for so long. */
    static final Duration LONGEST_WAIT_OF_WALK = Duration.ofMinutes(10);

    /** However long a host asks to be left alone, it is tried again after this. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** What came of waiting. Only after {@code YOURS} is {@link #leave()} due. */
    enum Turn {
        YOURS,
        HELD_OFF,
        /** The host talks to us no more. */
        SHUT_OUT,
        CLOSED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final int atOnce;
    private final Pace pace;
    private final Welcome welcome;
    private long apartNanos;
    private long nextStart = System.nanoTime();
    private long quietUntil = nextStart;
    private int running;
    private boolean closed;

    HostQueue(Duration apart, int atOnce, Patience patience) {
        this.pace = new Pace(apart, patience.slowest());
        this.welcome = new Welcome(patience.pauses());
        this.apartNanos = apart.toNanos();
        this.atOnce = Math.max(1, atOnce);
    }

    /** @param patience for how long at most a host that asked for quiet is waited for */
    Turn enter(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        Object me = new Object();
        waiting.addLast(me);
        try {
            while (true) {
                long now = System.nanoTime();
                if (closed) {
                    return Turn.CLOSED;
                }
                if (welcome.isOver()) {
                    return Turn.SHUT_OUT;
                }
                if (quietUntil - now > patience.toNanos()) {
                    return Turn.HELD_OFF;
                }
                long wait = Math.max(nextStart - now, quietUntil - now);
                boolean next = waiting.peekFirst() == me && running < atOnce;
                if (next && wait <= 0) {
                    running++;
                    nextStart = now + apartNanos + pace.extraNanos();
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
        change(() -> quietFor(nanos));
    }

    private void quietFor(long nanos) {
        long until = System.nanoTime() + nanos;
        quietUntil = until - quietUntil > 0 ? until : quietUntil;
    }

    /**
     * Takes in what came of a request.
     *
     * @param nanos after how long the answer began
     * @param ofWalk whether the walk asked, which goes from page to page and can tell a host that refuses from a page that does
     */
    void heard(Answer answer, long nanos, boolean ofWalk) {
        Reply reply = Reply.of(answer);
        change(() -> {
            switch (reply) {
                case WELL, REFUSED -> pace.answered(nanos);
                case FAILED, CUT_OFF, BUSY -> pace.failed();
                case NO_NETWORK, NOTHING -> {}
            }
            if (ofWalk) {
                welcome.heard(reply, answer);
            }
        });
    }

    /** What is asked for before anything else, to see whether the host still talks to us; null in nearly all cases. */
    @Nullable
    PublicUrl proof() {
        lock.lock();
        try {
            return welcome.proof();
        } finally {
            lock.unlock();
        }
    }

    Ask.Method methodOfProof() {
        lock.lock();
        try {
            return welcome.methodOfProof();
        } finally {
            lock.unlock();
        }
    }

    /** Takes in the answer to the proof; whether it was given. */
    boolean heardProof(Answer answer) {
        Reply reply = Reply.of(answer);
        boolean given = reply == Reply.WELL;
        change(() -> {
            if (given) {
                welcome.proven();
            } else {
                quietFor(welcome.unproven(reply).toNanos());
            }
        });
        return given;
    }

    /** Why the host is asked no more. */
    Cause causeOfEnd() {
        lock.lock();
        try {
            return welcome.causeOfEnd();
        } finally {
            lock.unlock();
        }
    }

    /** From now on requests start at least this far apart; the next one too, from the last that started. */
    void keepApart(Duration atLeast) {
        change(() -> {
            long longer = Math.max(0, atLeast.toNanos() - apartNanos);
            apartNanos += longer;
            nextStart += longer;
        });
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
