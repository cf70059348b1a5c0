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
 * The things of outside services that the site leads to, each with all its ways there, at most {@value #WAYS_KEPT}.
 * Thread-safe.
 */
public final class ServiceLinks {
    static final int WAYS_KEPT = 200;

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

    boolean knows(PublicUrl url) {
        return probe(url).isPresent();
    }

    /** Adds one way to a thing; whether it was new and is kept. */
    public synchronized boolean add(PublicUrl address, Route route) {
        Optional<Probe<?>> probe = probe(address);
        if (probe.isEmpty()) {
            return false;
        }
        List<LinkTo> ways = links.computeIfAbsent(probe.get().canonical(address), any -> new ArrayList<>());
        LinkTo way = new LinkTo(address, route);
        return ways.size() < WAYS_KEPT && !ways.contains(way) && ways.add(way);
    }

    public synchronized List<Thing> things() {
        List<Thing> things = new ArrayList<>();
        links.forEach((address, ways) -> probe(ways.get(0).address())
                .ifPresent(probe -> things.add(new Thing(probe, address, List.copyOf(ways)))));
        return things;
    }

    public synchronized int size() {
        return links.size();
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
