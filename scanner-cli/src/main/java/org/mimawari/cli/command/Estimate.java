package org.mimawari.cli.command;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How fast a run is and how long it will go on, by what it did in the last minutes. Says nothing before half a minute has passed, or
 * while nothing moves. As long as more is found than is done, only the least can be told. Not thread-safe.
 */
final class Estimate {
    private static final long WINDOW_NANOS = Duration.ofMinutes(3).toNanos();
    private static final long APART_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long LEAST_NANOS = Duration.ofSeconds(30).toNanos();

    private record Sample(long nanos, int done, int waiting) {}

    private final Deque<Sample> samples = new ArrayDeque<>();
    private double perMinute;
    private boolean growing;
    private int waiting;

    /**
     * @param nanos of the clock
     * @param done how many addresses were finished
     */
    void at(long nanos, int done, int waits) {
        waiting = waits;
        Sample last = samples.peekLast();
        if (last == null || nanos - last.nanos() >= APART_NANOS || done < last.done()) {
            if (last != null && done < last.done()) {
                samples.clear(); // another phase counts anew
            }
            samples.addLast(new Sample(nanos, done, waits));
        }
        while (nanos - samples.getFirst().nanos() > WINDOW_NANOS) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        long passed = nanos - first.nanos();
        growing = waits > first.waiting();
        perMinute = passed < LEAST_NANOS
                ? 0
                : (done - first.done()) * (double) Duration.ofMinutes(1).toNanos() / passed;
    }

    /** Addresses a minute, rounded; empty if nothing can be said. */
    Optional<Long> rate() {
        long rounded = Math.round(perMinute);
        return rounded > 0 ? Optional.of(rounded) : Optional.empty();
    }

    /** What is left; empty if nothing can be said. */
    Optional<Duration> left() {
        return perMinute > 0 && waiting > 0
                ? Optional.of(Duration.ofSeconds(Math.round(60 * waiting / perMinute)))
                : Optional.empty();
    }

    /** Whether it will take longer than {@link #left}, since the queue still grows. */
    boolean isLeast() {
        return growing;
    }
}
