package org.mimawari.gather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.gather.web.Answer;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/**
 * Addresses whose host was busy, or whose connection broke: asked again when all others were asked, {@value #MOST} times at most.
 * Thread-safe.
 */
final class Later {
    private static final int MOST = 2;

    private final Map<PublicUrl, Integer> times = new HashMap<>();
    private List<Target> waiting = new ArrayList<>();

    /** Whether the address is asked again; otherwise this answer is its last. */
    synchronized boolean takes(Target target, Answer answer) {
        int before = times.getOrDefault(target.url(), 0);
        if (before >= most(answer)) {
            return false;
        }
        times.put(target.url(), before + 1);
        waiting.add(target);
        return true;
    }

    private static int most(Answer answer) {
        if (answer instanceof Answer.Response response) {
            return response.status() == 429 || response.status() == 503 ? MOST : 0;
        }
        Answer.Silence silence = (Answer.Silence) answer;
        return switch (silence.fault()) {
            case NO_CONNECTION, NAME_UNANSWERED, OWN_NETWORK, BROKEN_OFF -> 1;
            case STOPPED -> silence.cause() == Cause.BLOCKED ? MOST : 0;
            default -> 0;
        };
    }

    /** How many wait. */
    synchronized int size() {
        return waiting.size();
    }

    /** Hands out all that wait. */
    synchronized List<Target> all() {
        List<Target> all = waiting;
        waiting = new ArrayList<>();
        return all;
    }
}
