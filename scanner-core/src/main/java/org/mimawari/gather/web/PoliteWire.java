package org.mimawari.gather.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.web.Answer.Fault;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Answer.Silence;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request when it is its turn, and again when the server asked for patience or a connection failed in a way that may pass;
 * the walk is told at once instead, since it asks again later.
 * A server that stays busy is answered with its own 429 or 503, and is left alone for as long as it asked. Thread-safe.
 */
final class PoliteWire {
    private static final Logger LOG = LoggerFactory.getLogger(PoliteWire.class);
    private static final int MOST_REPEATS = 2;

    /** A busy server that names no time is given this many times the usual distance. */
    private static final int PATIENCE = 5;

    /** Enough to see whether a firewall's page came in its place. */
    private static final int MOST_OF_PROOF = 4_096;

    private static final Duration FOR_PROOF = Duration.ofSeconds(30);
    private static final Set<Fault> MAY_PASS = Set.of(Fault.NO_CONNECTION, Fault.BROKEN_OFF);

    private final Wire wire;
    private final Politeness politeness;
    private final Duration quiet;
    private final RetryAfter retryAfter = new RetryAfter();

    PoliteWire(Wire wire, Politeness politeness, Duration delay) {
        this.wire = wire;
        this.politeness = politeness;
        Duration some = delay.multipliedBy(PATIENCE);
        Duration least = politeness.patience().leastQuiet();
        this.quiet = some.compareTo(least) < 0 ? least : some;
    }

    Answer send(Hop hop, Deadline deadline) {
        HostQueue queue = politeness.queue(hop.url());
        Answer answer = sendInTurn(queue, hop, deadline);
        for (int repeats = 0; !hop.ofWalk() && isWorthAnother(answer, repeats) && !deadline.isOver(); repeats++) {
            Answer next = sendInTurn(queue, hop, deadline);
            if (next instanceof Silence silence && silence.fault() == Fault.STOPPED) {
                return answer;
            }
            answer = next;
        }
        return answer;
    }

    private Answer sendInTurn(HostQueue queue, Hop hop, Deadline deadline) {
        Duration patience = hop.ofWalk() ? HostQueue.LONGEST_WAIT_OF_WALK : HostQueue.LONGEST_WAIT;
        try {
            Answer answer = null;
            while (answer == null) {
                answer = switch (queue.enter(patience)) {
                    case CLOSED -> Faults.silence(hop.url(), Fault.STOPPED);
                    case HELD_OFF -> Faults.heldOff(hop.url());
                    case SHUT_OUT -> Faults.shutOut(hop.url(), queue.causeOfEnd());
                    case YOURS -> sendAndLeave(queue, hop, deadline);
                };
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Faults.silence(hop.url(), Fault.STOPPED);
        }
    }

    /** Returns null if the turn went to a proof, and another one is to be waited for. */
    private @Nullable Answer sendAndLeave(HostQueue queue, Hop hop, Deadline deadline) {
        try {
            PublicUrl proof = hop.ofWalk() ? queue.proof() : null;
            if (proof != null) {
                return prove(queue, proof, hop);
            }
            Wire.Sent sent = wire.send(hop, deadline);
            // Before leaving, so that nobody slips in between.
            busyFor(sent.answer()).ifPresent(queue::pause);
            queue.heard(sent.answer(), sent.nanos(), hop.ofWalk());
            return sent.answer();
        } finally {
            queue.leave();
        }
    }

    private @Nullable Answer prove(HostQueue queue, PublicUrl address, Hop instead) {
        Hop hop = new Hop(address, queue.methodOfProof(), MOST_OF_PROOF, true, true, Validators.NONE);
        Answer answer = wire.send(hop, new Deadline(FOR_PROOF)).answer();
        if (answer instanceof Silence silence && silence.fault() == Fault.STOPPED) {
            return Faults.silence(instead.url(), Fault.STOPPED);
        }
        boolean given = queue.heardProof(answer);
        LOG.info("{}: is {} after many refusals in a row", address.host(), given ? "still open" : "closed to us");
        return null;
    }

    private boolean isWorthAnother(Answer answer, int repeats) {
        if (answer instanceof Silence silence) {
            return repeats == 0 && MAY_PASS.contains(silence.fault());
        }
        Optional<Duration> asked = busyFor(answer);
        return repeats < MOST_REPEATS && asked.isPresent() && asked.get().compareTo(HostQueue.LONGEST_WAIT) <= 0;
    }

    private Optional<Duration> busyFor(Answer answer) {
        if (answer instanceof Response response && Reply.isBusy(response.status())) {
            return Optional.of(retryAfter.of(response).orElse(quiet));
        }
        return Optional.empty();
    }
}
