package org.mimawari.gather;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.gather.probe.Probe;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * The things of outside services that the site leads to, each with all its ways there, at most {@value #WAYS_KEPT}, and
 * by addresses of other shapes up to {@value #MOST_WAYS}.
 * Thread-safe.
 */
public final class ServiceLinks {
    static final int WAYS_KEPT = 200;
    static final int MOST_WAYS = 400;

    /**
     * One thing of a service.
     *
     * @param address its canonical address
     */
    public record Thing(Probe<?> probe, PublicUrl address, List<LinkTo> links) {}

    private final List<Probe<?>> probes;
    private final Map<PublicUrl, List<LinkTo>> links = new LinkedHashMap<>();

    public ServiceLinks(List<Probe<?>> probes) {
        this.probes = List.copyOf(probes);
    }

    /** Adds one way to a thing; whether it was new and is kept. */
    public boolean add(PublicUrl address, Route route) {
        return add(new LinkTo(address, route));
    }

    /** Adds one way to a thing; whether it was new and is kept. */
    public synchronized boolean add(LinkTo way) {
        PublicUrl address = way.address();
        Optional<Probe<?>> probe = probe(address);
        if (probe.isEmpty()) {
            return false;
        }
        List<LinkTo> ways = links.computeIfAbsent(probe.get().canonical(address), any -> new ArrayList<>());
        LinkTo other = new LinkTo(address, way.route(), !way.direct());
        if (ways.contains(way) || ways.contains(other)) {
            ways.replaceAll(one -> one.equals(other) ? new LinkTo(address, way.route(), false) : one);
            return false;
        }
        return hasRoom(ways, address) && ways.add(way);
    }

    /** After all the pages that link a form for answering, the one that hands out its editing address must not be lost. */
    private static boolean hasRoom(List<LinkTo> ways, PublicUrl address) {
        boolean another = ways.stream().noneMatch(way -> way.address().equals(address));
        return ways.size() < room(another);
    }

    /** How many ways to one thing are kept, by one address or by {@code another} than those that are kept already. */
    static int room(boolean another) {
        return another ? MOST_WAYS : WAYS_KEPT;
    }

    public synchronized List<Thing> things() {
        List<Thing> things = new ArrayList<>();
        links.forEach((address, ways) -> probe(ways.get(0).address())
                .ifPresent(probe -> things.add(new Thing(probe, address, List.copyOf(ways)))));
        return things;
    }

    private Optional<Probe<?>> probe(PublicUrl url) {
        for (Probe<?> probe : probes) {
            if (probe.knows(url)) {
                return Optional.of(probe);
            }
        }
        return Optional.empty();
    }
}
