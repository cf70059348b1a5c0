package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mimawari.gather.ServiceLinks.Thing;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.gather.probe.Probe;
import org.mimawari.history.KnownThing;
import org.mimawari.history.KnownThings;
import org.mimawari.history.ThingWay;
import org.mimawari.site.Missed;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * Which of the things that are known can be asked again, and which cannot: their addresses hold what the store may not keep, another
 * version wrote them down, or no probe knows their service any more.
 *
 * @param known the things that can be asked
 * @param things how each of them is asked, in the same order
 * @param kept the others
 */
record Questions(List<KnownThing> known, List<Thing> things, List<Missed> kept) {
    Questions {
        known = List.copyOf(known);
        things = List.copyOf(things);
        kept = List.copyOf(kept);
    }

    static Questions of(KnownThings all, List<Probe<?>> probes) {
        List<KnownThing> known = new ArrayList<>();
        List<Thing> things = new ArrayList<>();
        List<Missed> kept = new ArrayList<>();
        for (KnownThing one : all.things()) {
            Optional<Probe<?>> probe = probe(one, probes);
            if (probe.isPresent()) {
                known.add(one);
                things.add(new Thing(probe.get(), one.address(), links(one)));
            } else {
                kept.add(missed(one.address(), routes(one)));
            }
        }
        all.unreadable().forEach(address -> kept.add(missed(address, List.of())));
        return new Questions(known, things, kept);
    }

    /** The probe that can ask the thing as it would have been asked in a scan. */
    private static Optional<Probe<?>> probe(KnownThing thing, List<Probe<?>> probes) {
        for (Probe<?> probe : probes) {
            if (probe.knows(thing.address())) {
                return canAsk(probe, thing) ? Optional.of(probe) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean canAsk(Probe<?> probe, KnownThing thing) {
        return thing.whole()
                && !thing.ways().isEmpty()
                && (probe.needsNoSecrets() || thing.ways().stream().allMatch(ThingWay::whole))
                && thing.ways().stream()
                        .map(ThingWay::address)
                        .allMatch(
                                way -> probe.knows(way) && probe.canonical(way).equals(thing.address()));
    }

    private static List<LinkTo> links(KnownThing thing) {
        return thing.ways().stream()
                .map(way -> new LinkTo(way.address(), way.route()))
                .toList();
    }

    private static List<Route> routes(KnownThing thing) {
        return thing.ways().stream().map(ThingWay::route).toList();
    }

    private static Missed missed(PublicUrl address, List<Route> routes) {
        return new Missed(address, Cause.NOT_ATTEMPTED, routes);
    }
}
