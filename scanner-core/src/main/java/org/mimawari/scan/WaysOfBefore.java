package org.mimawari.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.ServiceLinks.Thing;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.gather.probe.Probe;
import org.mimawari.history.KeptVisit.NumberedLink;
import org.mimawari.history.KnownThing;
import org.mimawari.history.KnownThings;
import org.mimawari.history.MetThing;
import org.mimawari.history.ThingLead;
import org.mimawari.history.ThingWay;
import org.mimawari.history.VisitMemory;
import org.mimawari.site.DocumentLink;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Visited;
import org.mimawari.term.Digest;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** The places that led to something in earlier runs and that a run did not look at, so that it judges what it looked at as a run of the whole site would. Used by one thread. */
final class WaysOfBefore {
    private final Map<String, KnownThing> things;
    private final VisitMemory visits;
    private final Set<PublicUrl> read;
    private final Set<String> locked;

    /**
     * @param read places that the run read: what they lead to now counts
     * @param probes that ask things of services
     */
    WaysOfBefore(KnownThings known, VisitMemory visits, Set<PublicUrl> read, List<Probe<?>> probes) {
        this.locked = Questions.of(known, probes).locked().stream()
                .map(KnownThing::key)
                .collect(Collectors.toSet());
        this.things = known.things().stream().collect(Collectors.toMap(KnownThing::key, one -> one));
        this.visits = visits;
        this.read = Set.copyOf(read);
    }

    /** All things that are known. */
    Collection<KnownThing> all() {
        return things.values();
    }

    /** Whether a thing can be asked only with the address that a page hands out. */
    boolean isLocked(KnownThing thing) {
        return locked.contains(thing.key());
    }

    private List<ThingWay> others(PublicUrl thing) {
        KnownThing known = things.get(Digest.of(thing.address()).hex());
        return known == null
                ? List.of()
                : known.ways().stream()
                        .filter(way -> !read.contains(way.route().from()))
                        .toList();
    }

    /** Adds, to the things that were met, the ways that are kept in full. */
    void addTo(ServiceLinks links) {
        for (Thing thing : links.things()) {
            others(thing.address()).stream()
                    .filter(ThingWay::whole)
                    .forEach(way -> links.add(new LinkTo(way.address(), way.route(), way.direct())));
        }
    }

    /** Whether a thing was asked by all of its ways: with fewer, what opens by the missing one could be taken for closed. */
    boolean isWhole(PublicUrl thing) {
        return others(thing).stream().allMatch(ThingWay::whole);
    }

    /**
     * Whether one of these things had turned out to lie at an address.
     *
     * @param failed canonical addresses of things that could not be looked at
     */
    boolean hides(List<PublicUrl> failed, PublicUrl target) {
        String lies = Digest.of(target.address()).hex();
        return failed.stream()
                .map(address -> things.get(Digest.of(address.address()).hex()))
                .anyMatch(known -> known != null && known.keys().target().equals(lies));
    }

    /** With what only the store knows of its ways. */
    MetThing completed(MetThing met) {
        List<ThingWay> ways = new ArrayList<>(met.ways());
        others(met.address()).stream().filter(way -> !ways.contains(way)).forEach(ways::add);
        List<ThingLead> leads = new ArrayList<>(met.leads());
        KnownThing known = things.get(Digest.of(met.address().address()).hex());
        if (known != null) {
            known.leads().stream()
                    .filter(lead -> !read.contains(lead.document()))
                    .forEach(leads::add);
        }
        return new MetThing(met.address(), ways, leads, met.fact());
    }

    /** Known things that are not among those that this run met, and to which only places led that it read. */
    List<KnownThing> unlinked(Set<String> there, Set<PublicUrl> readWhole) {
        return things.values().stream()
                .filter(one -> !there.contains(one.key()) && !one.ways().isEmpty())
                .filter(one -> one.ways().stream()
                        .allMatch(way -> way.direct()
                                && one.pages().contains(way.route().from())
                                && readWhole.contains(way.route().from())))
                .toList();
    }

    /** Pages and files with the places that led there, as the memory knows them. */
    List<Visited> completed(List<Visited> visited) {
        BitSet wanted = new BitSet();
        for (Visited one : visited) {
            int number = one instanceof LinkTarget ? -1 : visits.number(one.url());
            if (number >= 0) {
                wanted.set(number);
            }
        }
        Map<PublicUrl, List<Route>> ways = ways(wanted);
        return visited.stream()
                .map(one -> one instanceof LinkTarget
                        ? one
                        : one.withRoutes(joined(one.routes(), ways.getOrDefault(one.url(), List.of()))))
                .toList();
    }

    private static List<Route> joined(List<Route> now, List<Route> before) {
        List<Route> all = new ArrayList<>(now);
        before.stream()
                .limit(Math.max(0, KnownAddresses.ROUTES_KEPT - now.size()))
                .forEach(all::add);
        if (all.stream().anyMatch(route -> route.via() != Via.NAMED)) {
            all.removeIf(route -> route.via() == Via.NAMED);
        }
        return all;
    }

    private Map<PublicUrl, List<Route>> ways(BitSet wanted) {
        Map<PublicUrl, List<Route>> ways = new HashMap<>();
        for (int number = 0; !wanted.isEmpty() && number < visits.size(); number++) {
            if (visits.isKept(number)) {
                PublicUrl from = visits.address(number);
                if (!read.contains(from)) {
                    waysFrom(from, number, wanted, ways);
                }
            }
        }
        return ways;
    }

    private void waysFrom(PublicUrl from, int number, BitSet wanted, Map<PublicUrl, List<Route>> ways) {
        visits.find(number).ifPresent(visit -> {
            Label title = visit.matter().title();
            Set<PublicUrl> told = new HashSet<>();
            for (NumberedLink each : visit.links(to -> !wanted.get(to))) {
                DocumentLink link = each.link();
                if (told.add(link.to())) {
                    ways.computeIfAbsent(link.to(), any -> new ArrayList<>())
                            .add(new Route(from, title, link.words(), link.via(), link.place(), link.audience()));
                }
            }
        });
    }
}
