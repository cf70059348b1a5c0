package org.mimawari.gather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * The addresses of a run: which are known, which wait, what leads to each. Breadth first on each host, hosts in turn.
 * Thread-safe. Keeps at most {@value #ROUTES_KEPT} routes for an address.
 */
final class Frontier {
    static final int ROUTES_KEPT = 8;

    /** What became of an offered address. */
    record Offer(boolean isNew, boolean routeKept, @Nullable PublicUrl movedTo) {}

    private static final class Entry {
        final List<Route> routes = new ArrayList<>(1);

        @Nullable
        PublicUrl movedTo;
    }

    private final int maxUrls;
    private final int connectionsPerHost;
    private final Map<PublicUrl, Entry> known = new HashMap<>();
    private final Map<String, HostQueue> hosts = new LinkedHashMap<>();
    private final Map<PublicUrl, Integer> moves = new HashMap<>();
    private int taken;
    private int waiting;
    private int active;
    private int overBudget;
    private boolean stopped;

    Frontier(int maxUrls, int connectionsPerHost) {
        this.maxUrls = maxUrls;
        this.connectionsPerHost = connectionsPerHost;
    }

    /** Adds an address, or one more route to a known one. */
    synchronized Offer offer(Target target, Route route) {
        Entry entry = known.get(target.url());
        boolean isNew = entry == null;
        if (entry == null) {
            entry = new Entry();
            known.put(target.url(), entry);
            enqueue(target);
        }
        return new Offer(isNew, keep(entry, route), entry.movedTo);
    }

    /** Adds an address that is never asked, with what leads to it. */
    synchronized void keepAside(PublicUrl url, Route route) {
        keep(known.computeIfAbsent(url, any -> new Entry()), route);
    }

    /** An address that was taken or is finished cost no request: it does not count towards the limit. */
    synchronized void giveBack() {
        taken--;
    }

    private void enqueue(Target target) {
        if (taken + waiting >= maxUrls) {
            overBudget++;
            return;
        }
        hosts.computeIfAbsent(target.url().authority(), host -> new HostQueue()).add(target);
        waiting++;
        notifyAll();
    }

    private static boolean keep(Entry entry, Route route) {
        boolean room = entry.routes.size() < ROUTES_KEPT;
        if (!room || entry.routes.contains(route)) {
            return false;
        }
        return entry.routes.add(route);
    }

    /** Whether the address waits, was asked, or is never to be. */
    synchronized boolean isKnown(PublicUrl url) {
        return known.containsKey(url);
    }

    /** Whether nothing more is to be learnt from one more link to this address. */
    synchronized boolean isSated(PublicUrl url) {
        Entry entry = known.get(url);
        return entry != null && entry.movedTo == null && entry.routes.size() >= ROUTES_KEPT;
    }

    /** Marks an address as finished without asking it: an earlier, interrupted part of the run did. */
    synchronized void skip(PublicUrl url) {
        known.computeIfAbsent(url, any -> new Entry());
        taken++;
    }

    /** Waits for the next address; empty when all are finished or the run was stopped. */
    synchronized Optional<Target> take() throws InterruptedException {
        while (!stopped) {
            Optional<Target> next = next();
            if (next.isPresent()) {
                return next;
            }
            if (waiting == 0 && active == 0) {
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
            Target target = host.getValue().next(connectionsPerHost);
            if (target != null) {
                all.remove();
                hosts.put(host.getKey(), host.getValue());
                waiting--;
                active++;
                taken++;
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /** Must be called once for every address that was taken. */
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
        notifyAll();
    }

    /** Remembers that one address redirects to another, so that later links to it count for the other too. */
    synchronized void moved(PublicUrl from, PublicUrl to) {
        known.computeIfAbsent(from, any -> new Entry()).movedTo = to;
        moves.merge(to, movesTo(from) + 1, Math::max);
    }

    /** How many redirects in a row led to an address. */
    synchronized int movesTo(PublicUrl url) {
        return moves.getOrDefault(url, 0);
    }

    /** Whether following the remembered redirects from {@code start} comes to {@code goal}. */
    synchronized boolean leadsTo(PublicUrl start, PublicUrl goal) {
        PublicUrl at = start;
        for (int hops = 0; hops <= known.size(); hops++) {
            if (at.equals(goal)) {
                return true;
            }
            Entry entry = known.get(at);
            if (entry == null || entry.movedTo == null) {
                return false;
            }
            at = entry.movedTo;
        }
        return true;
    }

    synchronized List<Route> routes(PublicUrl url) {
        Entry entry = known.get(url);
        return entry == null ? List.of() : List.copyOf(entry.routes);
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
