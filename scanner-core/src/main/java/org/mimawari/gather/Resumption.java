package org.mimawari.gather;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.gather.trap.EndlessSeries;
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
    private static final Cause[] CAUSES = Cause.values();

    private static final class Host {
        final HostQueue queue;
        int open;

        Host(HostQueue queue) {
            this.queue = queue;
        }
    }

    private final KnownAddresses known;
    private final Frontier frontier;
    private final WalkState state;
    private final EndlessSeries series;
    private final Consumer<Target> sleepers;
    private final IntRow endless = new IntRow();
    private final List<Target> asleep = new ArrayList<>();
    private final List<Host> hosts = new ArrayList<>();
    private final Map<HostQueue, Integer> numbers = new HashMap<>();
    private final IntRow missed = new IntRow();
    private final IntRow causes = new IntRow();
    private int[] hostOf = new int[1024];
    private int lastHost;
    private String authority = "";
    private byte[] authorityText = new byte[0];

    /** @param sleepers takes, at the end, the addresses that were let sleep */
    Resumption(
            KnownAddresses known, Frontier frontier, WalkState state, EndlessSeries series, Consumer<Target> sleepers) {
        this.known = known;
        this.frontier = frontier;
        this.state = state;
        this.series = series;
        this.sleepers = sleepers;
    }

    /**
     * One that leads to no walk: it is only written down.
     *
     * @param known has met nothing yet
     * @param maxUrls the limit of the walk
     */
    public static Resumption apart(KnownAddresses known, int maxUrls) {
        return new Resumption(
                known, new Frontier(maxUrls, 1, known), new WalkState(known), new EndlessSeries(), target -> {});
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
        missed.add(id);
        causes.add(cause.ordinal());
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
        series.learn(numbers);
        EndlessSeries.said(numbers).ifPresent(said -> state.says(said.excuse(), said.signature()));
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
        known.restored();
        for (int i = 0; i < missed.size(); i++) {
            if (!known.has(missed.get(i), Mark.AGAIN)) {
                state.miss(missed.get(i), CAUSES[causes.get(i)]);
            }
        }
        for (int i = 0; i < endless.size(); i++) {
            state.skip(endless.get(i), Skip.ENDLESS);
        }
        asleep.forEach(sleepers);
        frontier.restored();
    }

    /**
     * What the sizes and meanings of the numbers in {@link #save} depend on: what was written under another layout cannot be loaded. The limit of
     * addresses belongs to it, since what was beyond that is left out.
     */
    public String layout() {
        return String.join(
                " ",
                "2",
                Integer.toString(frontier.maxUrls()),
                Arrays.toString(Mark.values()),
                Arrays.toString(Reach.values()),
                Arrays.toString(LANES),
                Arrays.toString(VisitedKind.values()),
                Arrays.toString(CAUSES),
                Arrays.toString(Skip.values()));
    }

    /** Writes down all that was taken in so far, before {@link #done}; more can be taken in then. */
    public void save(StateWriter out) throws IOException {
        known.save(out);
        frontier.save(out);
        state.save(out);
        long[] memory = series.memory();
        out.words(memory, memory.length);
        endless.save(out);
        missed.save(out);
        causes.save(out);
        out.ints(hostOf, Math.min(hostOf.length, known.size()));
        out.ints(hosts.stream().mapToInt(host -> host.open).toArray(), hosts.size());
        forgetAwoken();
        out.number(asleep.size());
        for (Target target : asleep) {
            out.number(target.depth());
            out.text(target.url().address());
        }
    }

    /** Of those that were woken nothing more needs to be known. Rarely are there enough to look. */
    private void forgetAwoken() {
        if (asleep.size() > LeftAlone.MOST_ASLEEP) {
            known.restored();
            asleep.removeIf(target -> frontier.isKnown(target.url()));
        }
    }

    /** Takes over what was written down, before anything else is taken in. */
    public void load(StateReader in) throws IOException {
        known.load(in);
        frontier.load(in);
        state.load(in);
        series.recall(in.words(0));
        endless.load(in);
        missed.load(in);
        causes.load(in);
        hostOf = in.ints(KnownAddresses.SPARE);
        int[] open = in.ints(0);
        for (HostQueue queue : frontier.queues()) {
            numbers.put(queue, hosts.size());
            hosts.add(new Host(queue));
            hosts.get(hosts.size() - 1).open = open[hosts.size() - 1];
        }
        for (int left = in.small(); left > 0; left--) {
            int depth = in.small();
            asleep(PublicUrl.of(in.text()), depth);
        }
    }
}
