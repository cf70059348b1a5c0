package org.mimawari.gather.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Answer.Silence;

/**
 * Sends a request when it is its turn, and again when the server asked for patience or a connection failed in a way that may pass.
 * A server that stays busy is answered with its own 429 or 503, and is left alone for as long as it asked. Thread-safe.
 */
final class PoliteWire {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int MOST_REPEATS = 2;

    /** A busy server that names no time is given this many times the usual distance. */
    private static final int PATIENCE = 5;

    private static final Set<Fault> MAY_PASS = Set.of(Fault.NO_CONNECTION, Fault.BROKEN_OFF);

    private final Wire wire;
    private final Politeness politeness;
    private final Duration delay;
    private final RetryAfter retryAfter = new RetryAfter();

    PoliteWire(Wire wire, Politeness politeness, Duration delay) {
        this.wire = wire;
        this.politeness = politeness;
        this.delay = delay;
    }

    Answer send(Hop hop, Deadline deadline) {
        HostQueue queue = politeness.queue(hop.url());
        Answer answer = sendInTurn(queue, hop, deadline);
        for (int repeats = 0; isWorthAnother(answer, repeats) && !deadline.isOver(); repeats++) {
            Answer next = sendInTurn(queue, hop, deadline);
            if (next instanceof Silence silence && silence.fault() == Fault.STOPPED) {
                return answer;
            }
            answer = next;
        }
        return answer;
    }

    private Answer sendInTurn(HostQueue queue, Hop hop, Deadline deadline) {
        try {
            return switch (queue.enter()) {
                case CLOSED -> Faults.silence(hop.url(), Fault.STOPPED);
                case HELD_OFF -> Faults.heldOff(hop.url());
                case YOURS -> sendAndLeave(queue, hop, deadline);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Faults.silence(hop.url(), Fault.STOPPED);
        }
    }

    private Answer sendAndLeave(HostQueue queue, Hop hop, Deadline deadline) {
        try {
            Answer answer = wire.send(hop, deadline);
            // Before leaving, so that nobody slips in between.
            busyFor(answer).ifPresent(queue::pause);
            return answer;
        } finally {
            queue.leave();
        }
    }

    private boolean isWorthAnother(Answer answer, int repeats) {
        if (answer instanceof Silence silence) {
            return repeats == 0 && MAY_PASS.contains(silence.fault());
        }
        Optional<Duration> quiet = busyFor(answer);
        return repeats < MOST_REPEATS && quiet.isPresent() && quiet.get().compareTo(HostQueue.LONGEST_WAIT) <= 0;
    }

    private Optional<Duration> busyFor(Answer answer) {
        if (!(answer instanceof Response response) || !isBusy(response.status())) {
            return Optional.empty();
        }
        return Optional.of(retryAfter.of(response).orElse(delay.multipliedBy(PATIENCE)));
    }

    private static boolean isBusy(int status) {
        return status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    }
}
