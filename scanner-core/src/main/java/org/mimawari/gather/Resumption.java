package org.mimawari.gather;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;

/**
 * Takes in, step by step and in their order, what an earlier, interrupted part of a walk had done, and leaves the walk as it was
 * then: also in the order in which it goes on. {@link #done} is called last.
 */
public final class Resumption {
    private static final int NO_QUEUE = -1;
    private static final Lane[] LANES = Lane.values();

    private static final class Host {
        final HostQueue queue;
        int open;

        Host(HostQueue queue) {
            this.queue = queue;
        }
    }

    private record Miss(int id, Cause cause) {}

    private final KnownAddresses known;
    private final Frontier frontier;
    private final WalkState state;
    private final LeftAlone leftAlone;
    private final List<Integer> endless = new ArrayList<>();
    private final List<Target> asleep = new ArrayList<>();
    private final List<Host> hosts = new ArrayList<>();
    private final Map<HostQueue, Integer> numbers = new HashMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private int[] hostOf = new int[1024];
    private int lastHost;
    private String authority = "";
    private byte[] authorityText = new byte[0];

    Resumption(KnownAddresses known, Frontier frontier, WalkState state, LeftAlone leftAlone) {
        this.leftAlone = leftAlone;
        this.known = known;
        this.frontier = frontier;
        this.state = state;
    }

    /** An address was met. The journal knows it. */
    public void met(int id, long hash, int lane, int reach) {
        known.restore(id, hash);
        known.mark(id, Mark.TOLD);
        known.lane(id, lane);
        known.restoreReach(id, reach);
        if (id >= hostOf.length) {
            hostOf = Arrays.copyOf(hostOf, Math.max(id + 1, hostOf.length * 2));
        }
        hostOf[id] = NO_QUEUE;
    }

    /** An address that was met waits to be asked. */
    public void waits(int id, int depth, byte[] text, int length) {
        Lane lane = LANES[known.lane(id) - 1];
        HostQueue queue =
                frontier.restore(id, lane, depth, new Frontier.Address(authority(text, length), text, length));
        if (queue == null) {
            return;
        }
        int number = number(queue);
        hosts.get(number).open++;
        hostOf[id] = number;
    }

    /** Most often that of the address before. */
    private int number(HostQueue queue) {
        if (hosts.isEmpty() || hosts.get(lastHost).queue != queue) {
            lastHost = numbers.computeIfAbsent(queue, any -> hosts.size());
            if (lastHost == hosts.size()) {
                hosts.add(new Host(queue));
            }
        }
        return lastHost;
    }

    /** The part between the double slash and the next one; most often that of the address before. */
    private String authority(byte[] text, int length) {
        int start = 3;
        while (text[start - 1] != '/' || text[start - 2] != '/') {
            start++;
        }
        int end = start;
        while (end < length && text[end] != '/') {
            end++;
        }
        if (!Arrays.equals(authorityText, 0, authorityText.length, text, start, end)) {
            authorityText = Arrays.copyOfRange(text, start, end);
            authority = new String(authorityText, StandardCharsets.UTF_8);
        }
        return authority;
    }

    /** Other kinds of ways were found to lead to an address. */
    public void reached(int id, int reach) {
        known.restoreReach(id, reach);
    }

    /** One more place that leads to an address is in the journal. */
    public void routed(int id) {
        known.keepRoute(id);
    }

    /** @param address where it leads, with its fragment */
    public void moved(int from, int to, String address) {
        frontier.moved(from, to, address);
    }

    public void missed(int id, Cause cause) {
        misses.add(new Miss(id, cause));
    }

    public void skipped(int id, long hash, Skip why) {
        known.restore(id, hash);
        if (why == Skip.ENDLESS) {
            endless.add(id); // whether it is named among the missed ones must be known first
        } else if (state.skip(id, why) && why == Skip.ROBOTS) {
            frontier.giveBack();
        }
    }

    /** A page taught something of series without an end. */
    public void learnt(long... numbers) {
        leftAlone.resumeLearnt(numbers);
    }

    /** A new address of such a series was left alone for the time being. */
    public void asleep(PublicUrl url, int depth) {
        asleep.add(new Target(url, Lane.PAGE, depth));
    }

    /** An address that may not be written down was met: its text is not known until the page that leads there is read again. */
    public void hidden(int id, long hash, int reach) {
        met(id, hash, 0, reach);
        known.mark(id, Mark.HIDDEN);
    }

    public void finished(int id, VisitedKind kind) {
        if (state.finish(id, kind)) {
            taken(id);
        }
    }

    /** A page was read as a browser shows it. */
    public void shown() {
        state.show();
    }

    /** It was asked, and must be asked again: only in it stands what may not be written down. */
    public void again(int id) {
        known.mark(id, Mark.AGAIN);
    }

    private void taken(int id) {
        @Nullable Host host = hostOf[id] == NO_QUEUE ? null : hosts.get(hostOf[id]);
        if (host == null) {
            return;
        }
        host.open--;
        host.queue.wasTaken(LANES[known.lane(id) - 1]);
        if (host.open == 0) {
            host.queue.restart();
        }
    }

    /** After the last step. */
    public void done() {
        misses.stream()
                .filter(miss -> !known.has(miss.id(), Mark.AGAIN))
                .forEach(miss -> state.miss(miss.id(), miss.cause()));
        endless.forEach(id -> state.skip(id, Skip.ENDLESS));
        asleep.forEach(leftAlone::resumeAsleep);
        frontier.restored();
    }
}
