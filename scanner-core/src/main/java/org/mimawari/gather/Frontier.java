package org.mimawari.gather;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/**
 * The addresses of a run: which are known, which wait. Breadth first on each host, hosts in turn. Thread-safe. Which places
 * lead to an address is not kept here: the log of the walk hears of them.
 */
final class Frontier {

    /** What became of an offered address. */
    record Offer(boolean isNew, boolean routeKept, @Nullable PublicUrl movedTo) {}

    private final int maxUrls;
    private final int connectionsPerHost;
    private final KnownAddresses known;
    private final Map<String, HostQueue> hosts = new LinkedHashMap<>();
    private final Moves moves = new Moves();
    private int queued;
    private int waiting;
    private int active;
    private int overBudget;
    private boolean stopped;
    private @Nullable PublicUrl last;

    Frontier(int maxUrls, int connectionsPerHost, KnownAddresses known) {
        this.maxUrls = maxUrls;
        this.connectionsPerHost = connectionsPerHost;
        this.known = known;
    }

    /** Adds an address, or one more way to a known one. */
    synchronized Offer offer(Target target, Route route) {
        int id = known.id(target.url());
        known.reach(id, Reach.of(route.via()));
        boolean isNew = known.lane(id) == 0;
        if (isNew) {
            known.lane(id, target.lane().ordinal() + 1);
            if (!known.has(id, Mark.FINISHED)) {
                enqueue(target, id);
            }
        }
        return new Offer(isNew, known.hasRoom(id), movedTo(id));
    }

    private void enqueue(Target target, int id) {
        if (queued >= maxUrls) {
            overBudget++;
            return;
        }
        byte[] address = target.url().address().getBytes(StandardCharsets.UTF_8);
        HostQueue queue = queue(target.url().authority());
        queue.add(target.lane(), id, target.depth(), address, address.length);
        queued++;
        waiting++;
        if (queue.isFree(connectionsPerHost)) {
            notify(); // one, since all that wait are alike; nobody where the host has no room for one more
        }
    }

    private HostQueue queue(String authority) {
        return hosts.computeIfAbsent(authority, host -> new HostQueue());
    }

    /** Notes how an address is reached that is not asked, for now or ever. */
    synchronized void reached(PublicUrl url, Via via) {
        known.reach(known.id(url), Reach.of(via));
    }

    /** An address that was only reached is to be asked. */
    synchronized void wake(Target target) {
        int id = known.id(target.url());
        if (known.lane(id) == 0) {
            known.lane(id, target.lane().ordinal() + 1);
            enqueue(target, id);
        }
    }

    /** Whether the address waits, was asked, or is never to be. */
    synchronized boolean isKnown(PublicUrl url) {
        return known.lane(known.find(url)) > 0;
    }

    /** An address cost no request, as robots.txt forbids it: it does not count towards the limit. */
    synchronized void giveBack() {
        queued--;
    }

    /** Whether nothing more is to be learnt from one more link to this address. */
    boolean isSated(PublicUrl url) {
        return known.isSated(known.find(url));
    }

    /** Puts an address into its queue that an earlier part of the run had put there. The queue; null if the budget is spent. */
    synchronized @Nullable HostQueue restore(int id, Lane lane, int depth, Address address) {
        if (queued >= maxUrls) {
            overBudget++;
            return null;
        }
        HostQueue queue = queue(address.authority());
        queue.add(lane, id, depth, address.text(), address.length());
        queued++;
        waiting++;
        return queue;
    }

    /** An address as its bytes in UTF-8. */
    record Address(String authority, byte[] text, int length) {}

    /** Takes those out again that turned out to be finished. */
    synchronized void restored() {
        dropFinished();
        hosts.values().removeIf(HostQueue::isIdle);
    }

    private void dropFinished() {
        hosts.values().forEach(queue -> waiting -= queue.dropFinished(id -> known.has(id, Mark.FINISHED)));
    }

    /** Before anything is taken out. */
    synchronized void save(StateWriter out) throws IOException {
        dropFinished();
        out.ints(new int[] {queued, waiting, overBudget}, 3);
        moves.save(out);
        out.number(hosts.size());
        for (Map.Entry<String, HostQueue> host : hosts.entrySet()) {
            out.text(host.getKey());
            host.getValue().save(out);
        }
    }

    synchronized void load(StateReader in) throws IOException {
        int[] counts = in.ints(0);
        queued = counts[0];
        waiting = counts[1];
        overBudget = counts[2];
        moves.load(in);
        for (int left = in.small(); left > 0; left--) {
            queue(in.text()).load(in);
        }
    }

    /** The queues of all hosts, in the order in which the hosts were met, before anything is taken out. */
    synchronized List<HostQueue> queues() {
        return List.copyOf(hosts.values());
    }

    int maxUrls() {
        return maxUrls;
    }

    /** Waits for the next address; empty when all are finished or the run was stopped. */
    synchronized Optional<Target> take() throws InterruptedException {
        while (!stopped) {
            Optional<Target> next = next();
            if (next.isPresent()) {
                return next;
            }
            if (waiting == 0 && active == 0) {
                notifyAll();
                return Optional.empty();
            }
            wait();
        }
        return Optional.empty();
    }

    private Optional<Target> next() {
        Iterator<Map.Entry<String, HostQueue>> all = hosts.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, HostQueue> host = all.next();
            HostQueue.Next next = next(host.getValue());
            if (next != null) {
                all.remove();
                hosts.put(host.getKey(), host.getValue());
                waiting--;
                active++;
                PublicUrl url = url(next.waiting().address());
                return Optional.of(new Target(url, next.lane(), next.waiting().depth()));
            }
        }
        return Optional.empty();
    }

    /** Read beside the one before it, which is mostly of the same server: that is half of the work. */
    private PublicUrl url(String address) {
        PublicUrl url =
                last == null ? PublicUrl.of(address) : last.resolve(address).orElseThrow();
        last = url;
        return url;
    }

    /** Leaves out what was finished in another way while it waited. */
    private HostQueue.@Nullable Next next(HostQueue queue) {
        HostQueue.Next next = queue.next(connectionsPerHost);
        while (next != null && known.has(next.waiting().id(), Mark.FINISHED)) {
            waiting--;
            queue.finished();
            next = queue.next(connectionsPerHost);
        }
        return next;
    }

    /**
     * Must be called once for every address that was taken, by one who then takes the next: the room that this gives is for him, and to wake another for each address costs more than some addresses do.
     */
    synchronized void finished(Target target) {
        active--;
        String host = target.url().authority();
        HostQueue queue = hosts.get(host);
        if (queue != null) {
            queue.finished();
            if (queue.isIdle()) {
                hosts.remove(host);
            }
        }
    }

    /** Lets an address wait once more that was taken and finished, but is to be asked again. */
    synchronized void again(Target target) {
        queued--;
        enqueue(target, known.id(target.url()));
    }

    /** Remembers that one address redirects to another, so that later links to it count for the other too. */
    synchronized void moved(PublicUrl from, PublicUrl to) {
        moved(known.id(from), known.id(to), KnownAddresses.serviceText(to));
    }

    synchronized void moved(int from, int to, String address) {
        moves.add(from, to, address);
        known.mark(from, Mark.MOVED);
    }

    private @Nullable PublicUrl movedTo(int id) {
        return known.has(id, Mark.MOVED) ? moves.goal(id) : null;
    }

    /** How many redirects in a row led to an address. */
    synchronized int movesTo(PublicUrl url) {
        return moves.inARow(known.find(url));
    }

    /** Whether following the remembered redirects from {@code start} comes to {@code goal}. */
    synchronized boolean leadsTo(PublicUrl start, PublicUrl goal) {
        return start.equals(goal) || moves.lead(known.find(start), known.find(goal));
    }

    /** Whether ways of a kind lead to an address. */
    boolean isReached(PublicUrl url, Reach reach) {
        return known.isReached(known.find(url), reach);
    }

    /** The same for all kinds, the first one first. */
    synchronized List<Reach> reaches(PublicUrl url) {
        int id = known.find(url);
        return id < 0
                ? List.of()
                : Stream.concat(Stream.of(known.firstReach(id)), Stream.of(Reach.values()))
                        .filter(reach -> known.isReached(id, reach))
                        .distinct()
                        .toList();
    }

    synchronized int waiting() {
        return waiting;
    }

    /** How many addresses were left out because the run may not ask for more. */
    synchronized int overBudget() {
        return overBudget;
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
