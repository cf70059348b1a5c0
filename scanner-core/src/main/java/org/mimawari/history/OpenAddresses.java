package org.mimawari.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.finding.Finding;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * The addresses that the findings which stand are about.
 *
 * @param targets digests of all addresses that have one, also an accepted one
 * @param named the targets of those that are not accepted, and the places that lead there, as far as they are kept in full; those of the worst first
 */
public record OpenAddresses(Set<String> targets, List<PublicUrl> named) {
    public OpenAddresses {
        targets = Set.copyOf(targets);
        named = List.copyOf(named);
    }

    static OpenAddresses of(Collection<Standing> standing) {
        Set<PublicUrl> named = new LinkedHashSet<>();
        standing.stream()
                .filter(one -> !one.accepted())
                .sorted(Comparator.comparing(one -> one.tracked().finding().severity()))
                .forEach(one -> name(one, named));
        return new OpenAddresses(
                standing.stream().map(Standing::targetDigest).collect(Collectors.toSet()), List.copyOf(named));
    }

    /** Digests of the addresses that are picked, of what findings are about and of what leads there. */
    static Set<String> picked(Collection<Standing> standing, OpenPlaces places) {
        Set<String> digests = new HashSet<>();
        for (Standing one : standing) {
            Finding finding = one.tracked().finding();
            if (places.hasTarget(finding)) {
                digests.add(one.targetDigest());
            }
            finding.routes().stream()
                    .filter(places::hasWay)
                    .map(route -> Looked.digest(route.from()))
                    .forEach(digests::add);
        }
        return digests;
    }

    private static void name(Standing standing, Set<PublicUrl> named) {
        Finding finding = standing.tracked().finding();
        if (Looked.digest(finding.target()).equals(standing.targetDigest())) {
            named.add(finding.target());
        }
        finding.routes().stream()
                .map(Route::from)
                .filter(from -> standing.fromDigests().contains(Looked.digest(from)))
                .forEach(named::add);
    }
}
