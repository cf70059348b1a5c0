package org.mimawari.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.site.Document;
import org.mimawari.site.Snapshot;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * One place that leads to a thing, and the places that lead to that place.
 *
 * @param before links to the document that holds {@code route}; empty when it stands on a page
 */
record Way(Route route, List<Route> before) {
    Way {
        before = List.copyOf(before);
    }

    /**
     * The ways to a finding, nearest first.
     *
     * <p>A step further back is put under the document that it leads to, as the snapshot knows. One that cannot be placed is put
     * under the first way that has room for it, or stands by itself, so that none is lost.
     */
    static List<Way> to(Finding finding, Snapshot snapshot) {
        return to(finding, documents(snapshot));
    }

    /** @param into what leads to each document */
    static List<Way> to(Finding finding, Map<PublicUrl, List<Route>> into) {
        List<Route> further = further(finding);
        Set<Route> placed = new HashSet<>();
        List<Way> ways = new ArrayList<>();
        for (Route route : finding.routes()) {
            List<Route> leads = into.getOrDefault(route.from(), List.of());
            placed.addAll(leads);
            ways.add(new Way(route, leads));
        }
        List<Route> left =
                further.stream().filter(route -> !placed.contains(route)).toList();
        return left.isEmpty() ? ways : withRest(ways, left);
    }

    private static List<Way> withRest(List<Way> ways, List<Route> left) {
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).before().isEmpty()
                    && RouteWords.standsInDocument(ways.get(i).route())) {
                ways.set(i, new Way(ways.get(i).route(), left));
                return ways;
            }
        }
        left.forEach(route -> ways.add(new Way(route, List.of())));
        return ways;
    }

    private static List<Route> further(Finding finding) {
        return finding.evidence().stream()
                .filter(e -> e instanceof Evidence.ReachedBy by && by.steps() > 1)
                .map(e -> ((Evidence.ReachedBy) e).route())
                .distinct()
                .toList();
    }

    /** What leads to each document, as the run saw it or an earlier one that is remembered. */
    static Map<PublicUrl, List<Route>> leads(Edition edition) {
        Map<PublicUrl, List<Route>> all = new HashMap<>(edition.background().leads());
        all.putAll(documents(edition.snapshot()));
        return all;
    }

    private static Map<PublicUrl, List<Route>> documents(Snapshot snapshot) {
        return snapshot.subjects().stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .collect(Collectors.toMap(Document::url, Document::routes, (first, second) -> first));
    }
}
