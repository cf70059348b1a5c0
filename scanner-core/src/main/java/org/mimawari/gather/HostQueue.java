package org.mimawari.gather;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.WaitingAddresses.Waiting;

/**
 * The addresses of one host that wait to be asked, first in, first out in each lane. Pages come first; but a file and a picture
 * get their turn every few pages, so that a run that is cut short has seen some of each. Not thread-safe.
 */
final class HostQueue {
    private static final Lane[] TURNS = {Lane.PAGE, Lane.PAGE, Lane.PAGE, Lane.DOCUMENT, Lane.SHORT, Lane.IMAGE};

    /** The next address and the lane where it waited. */
    record Next(Waiting waiting, Lane lane) {}

    private final Map<Lane, WaitingAddresses> lanes = new EnumMap<>(Lane.class);
    private int turn;
    private int active;

    void add(Lane lane, int id, int depth, byte[] address, int length) {
        lanes.computeIfAbsent(lane, any -> new WaitingAddresses()).add(id, depth, address, length);
    }

    /** Whether fewer than {@code connections} are under way. */
    boolean isFree(int connections) {
        return active < connections;
    }

    /** The next address, or null if none waits or {@code connections} are under way. */
    @Nullable
    Next next(int connections) {
        if (active >= connections) {
            return null;
        }
        for (int tried = 0; tried < TURNS.length; tried++) {
            Lane lane = TURNS[turn];
            WaitingAddresses queue = lanes.get(lane);
            Waiting waiting = queue == null ? null : queue.poll();
            turn = (turn + 1) % TURNS.length;
            if (waiting != null) {
                active++;
                return new Next(waiting, lane);
            }
        }
        return null;
    }

    /** Whose turn it is, as if an address of this lane had just been taken. */
    void wasTaken(Lane lane) {
        while (TURNS[turn] != lane) {
            turn = (turn + 1) % TURNS.length;
        }
        turn = (turn + 1) % TURNS.length;
    }

    /** Begins with the first turn again, as a new queue does. */
    void restart() {
        turn = 0;
    }

    /** Drops those at the head of each lane that are finished. How many. */
    int dropFinished(IntPredicate finished) {
        return lanes.values().stream()
                .mapToInt(queue -> queue.dropWhile(finished))
                .sum();
    }

    /** While none is under way. */
    void save(StateWriter out) throws IOException {
        out.number(turn);
        out.number(lanes.size());
        for (Map.Entry<Lane, WaitingAddresses> lane : lanes.entrySet()) {
            out.number(lane.getKey().ordinal());
            lane.getValue().save(out);
        }
    }

    void load(StateReader in) throws IOException {
        turn = in.small();
        for (int left = in.small(); left > 0; left--) {
            WaitingAddresses queue = new WaitingAddresses();
            lanes.put(Lane.values()[in.small()], queue);
            queue.load(in);
        }
    }

    void finished() {
        active--;
    }

    boolean isIdle() {
        return active == 0 && lanes.values().stream().allMatch(queue -> queue.size() == 0);
    }
}
