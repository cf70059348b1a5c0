package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mimawari.gather.ServiceLinks.Thing;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.history.MetThing;
import org.mimawari.history.ThingLead;
import org.mimawari.history.ThingWay;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** Puts together what is to be known of things of outside services, so that they can be asked again without a walk. */
final class MetThings {
    private final Map<PublicUrl, List<Route>> documents;

    /** @param visited what the walk saw, with what leads there */
    MetThings(List<? extends Subject> visited) {
        documents = Approaches.toDocuments(visited);
    }

    List<MetThing> of(ServiceRound.Answers answers) {
        List<MetThing> met = new ArrayList<>();
        for (int i = 0; i < answers.things().size(); i++) {
            Thing thing = answers.things().get(i);
            met.add(new MetThing(
                    thing.address(), ways(thing), leads(thing), answers.facts().get(i)));
        }
        return met;
    }

    private static List<ThingWay> ways(Thing thing) {
        return thing.links().stream().map(link -> way(thing, link)).toList();
    }

    private static ThingWay way(Thing thing, LinkTo link) {
        PublicUrl kept = thing.probe().withoutKey(link.address());
        return new ThingWay(kept, kept.equals(link.address()), link.direct(), link.route());
    }

    private List<ThingLead> leads(Thing thing) {
        return thing.links().stream()
                .map(link -> link.route().from())
                .distinct()
                .filter(documents::containsKey)
                .map(document -> new ThingLead(document, documents.getOrDefault(document, List.of())))
                .toList();
    }
}
