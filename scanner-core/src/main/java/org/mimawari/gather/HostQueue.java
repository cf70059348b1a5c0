package org.mimawari.gather;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one host that wait to be asked, first in, first out in each lane. Pages come first; but a file and a picture
 * get their turn every few pages, so that a run that is cut short has seen some of each. Not thread-safe.
 */
final class HostQueue {
    private static final Lane[] TURNS = {Lane.PAGE, Lane.PAGE, Lane.PAGE, Lane.DOCUMENT, Lane.SHORT, Lane.IMAGE};

    private final Map<Lane, Deque<Target>> lanes = new EnumMap<>(Lane.class);
    private int turn;
    private int active;

    HostQueue() {
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    void add(Target target) {
        lane(target.lane()).addLast(target);
    }

    /** The next address, or null if none waits or {@code connections} are under way. */
    @Nullable
    Target next(int connections) {
        if (active >= connections) {
            return null;
        }
        for (int tried = 0; tried < TURNS.length; tried++) {
            Target target = lane(TURNS[turn]).pollFirst();
            turn = (turn + 1) % TURNS.length;
            if (target != null) {
                active++;
                return target;
            }
        }
        return null;
    }

    void finished() {
        active--;
    }

    boolean isIdle() {
        return active == 0 && lanes.values().stream().allMatch(Deque::isEmpty);
    }

    private Deque<Target> lane(Lane lane) {
        Deque<Target> queue = lanes.get(lane);
        if (queue == null) {
            throw new IllegalStateException("no queue for " + lane);
        }
        return queue;
    }
}
