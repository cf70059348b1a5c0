package org.mimawari.gather.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Whether a host still talks to us. After {@value #ROW} requests of the walk in a row that were refused or got no answer, one address
 * that was given before is asked for again, as a proof: if it is given, the others are at fault, and the walk goes on; if not, the
 * host is left alone, for longer each time, and in the end for the rest of the run. Not thread-safe.
 */
final class Welcome {
    static final int ROW = 12;

    /** A time-out costs the host and us more than a refusal. */
    private static final int WEIGHT_OF_CUT_OFF = 3;

    private static final int LONGEST_ROW = 200;

    private final List<Duration> pauses;
    private @Nullable PublicUrl given;
    private int limit = ROW;
    private int row;
    private int failedProofs;
    private boolean doubted;
    private boolean over;
    private boolean byPage;
    private Reply last = Reply.NOTHING;

    Welcome(List<Duration> pauses) {
        this.pauses = List.copyOf(pauses);
    }

    void heard(Reply reply, Answer answer) {
        if (reply == Reply.WELL) {
            row = 0;
            doubted = false;
            if (given == null && answer instanceof Response response && response.status() == 200) {
                given = response.url();
            }
        } else if (reply != Reply.NOTHING && reply != Reply.FAILED) {
            last = reply;
            byPage = answer instanceof Response response && response.status() == 200;
            row += reply == Reply.CUT_OFF || reply == Reply.NO_NETWORK ? WEIGHT_OF_CUT_OFF : 1;
            doubted |= row >= limit;
            over |= doubted && given == null;
        }
    }

    /** The address that is asked for as a proof before anything else; null if the host is not in doubt. */
    @Nullable
    PublicUrl proof() {
        return doubted && !over ? given : null;
    }

    /** How the proof is asked for: where a page refuses, its head says nothing of that. */
    Ask.Method methodOfProof() {
        return byPage ? Ask.Method.GET : Ask.Method.HEAD;
    }

    /** The proof was given: what was refused is closed to everyone. */
    void proven() {
        doubted = false;
        row = 0;
        failedProofs = 0;
        limit = Math.min(2 * limit, LONGEST_ROW);
    }

    /** The proof was not given. Returns how long the host is now left alone. */
    Duration unproven(Reply reply) {
        last = reply == Reply.NOTHING ? last : reply;
        if (failedProofs >= pauses.size()) {
            over = true;
            return Duration.ZERO;
        }
        return pauses.get(failedProofs++);
    }

    /** Whether the host is asked no more. */
    boolean isOver() {
        return over;
    }

    /** Why the host is asked no more: in the end it was not reached at all, or we reached nobody, or it refused. */
    Cause causeOfEnd() {
        return switch (last) {
            case CUT_OFF -> Cause.UNREACHABLE;
            case NO_NETWORK -> Cause.OWN_NETWORK;
            default -> Cause.BLOCKED;
        };
    }
}
