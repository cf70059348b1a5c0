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
import org.mimawari.term.Route;

/**
 * Which of the things that are known can be asked again, and which cannot: their addresses hold what the store may not keep, another
 * version wrote them down, or no probe knows their service any more.
 *
 * @param known the things that can be asked
 * @param things how each of them is asked, in the same order
 * @param unasked those that cannot
 * @param kept the same, and those that cannot even be read, each with the reason
 * @param locked those of which the addresses must be found first ({@link LinksAfresh})
 * @param unlinked those to which no place leads any more
 */
record Questions(
        List<KnownThing> known,
        List<Thing> things,
        List<KnownThing> unasked,
        List<Missed> kept,
        List<KnownThing> locked,
        List<KnownThing> unlinked) {
    Questions {
        known = List.copyOf(known);
        things = List.copyOf(things);
        unasked = List.copyOf(unasked);
        kept = List.copyOf(kept);
        locked = List.copyOf(locked);
        unlinked = List.copyOf(unlinked);
    }

    static Questions of(KnownThings all, List<Probe<?>> probes) {
        List<KnownThing> known = new ArrayList<>();
        List<Thing> things = new ArrayList<>();
        List<KnownThing> unasked = new ArrayList<>();
        List<Missed> kept = new ArrayList<>();
        List<KnownThing> locked = new ArrayList<>();
        for (KnownThing one : all.things()) {
            Optional<Probe<?>> probe = probe(one, probes);
            if (probe.isPresent()) {
                known.add(one);
                things.add(new Thing(probe.get(), one.address(), links(one)));
            } else if (one.ways().stream().allMatch(ThingWay::whole)) {
                unasked.add(one);
                kept.add(missed(one, Cause.NOT_ATTEMPTED));
            } else {
                locked.add(one);
            }
        }
        all.unreadable().forEach(address -> kept.add(new Missed(address, Cause.NOT_ATTEMPTED, List.of())));
        return new Questions(known, things, unasked, kept, locked, List.of());
    }

    /** The same, with these among those that cannot be asked: their probe fails. */
    Questions without(List<Thing> failed) {
        List<KnownThing> left = new ArrayList<>();
        List<Thing> asked = new ArrayList<>();
        List<KnownThing> others = new ArrayList<>(unasked);
        List<Missed> missed = new ArrayList<>(kept);
        for (int i = 0; i < things.size(); i++) {
            if (failed.contains(things.get(i))) {
                others.add(known.get(i));
                missed.add(missed(known.get(i), Cause.CHECK_FAILED));
            } else {
                left.add(known.get(i));
                asked.add(things.get(i));
            }
        }
        return new Questions(left, asked, others, missed, locked, unlinked);
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
                .map(way -> new LinkTo(way.address(), way.route(), way.direct()))
                .toList();
    }

    static Missed missed(KnownThing thing, Cause why) {
        List<Route> routes = thing.ways().stream().map(ThingWay::route).toList();
        return new Missed(thing.address(), why, routes);
    }
}
