package org.mimawari.gather.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mimawari.site.Handout;
import org.mimawari.site.Observed;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * One thing of a service with all known ways to it.
 *
 * @param url its canonical address
 * @param ways at least one
 */
public record Thing(PublicUrl url, List<Way> ways) {
    private static final int MOST_KEYS = 3;

    public Thing {
        ways = List.copyOf(ways);
    }

    /** An address as a page hands it out, what the table says of it, and the place that does. */
    public record Way(PublicUrl address, Sighting sighting, Route route) {}

    /** What the table says of the first address that was met. */
    public Sighting sighting() {
        return ways.get(0).sighting();
    }

    /** The first address of a kind that is handed out. */
    Optional<Way> way(AddressKind kind) {
        return ways(kind).findFirst();
    }

    private Stream<Way> ways(AddressKind kind) {
        return ways.stream().filter(way -> way.sighting().kind() == kind);
    }

    /**
     * Asks the addresses of a kind, one for each key that is handed out and at most {@value #MOST_KEYS}: a key that was taken back says nothing of the others.
     *
     * @param worst after which there is nothing more to ask
     * @return the worst; else why one could not be seen; else what the first said; "not attempted" if no such address is handed out
     */
    <T> Observed<T> asked(AddressKind kind, Function<Way, Observed<T>> ask, T worst) {
        Observed<T> told = Observed.unseen(Cause.NOT_ATTEMPTED);
        boolean first = true;
        Map<Map<String, String>, Way> byKey = new LinkedHashMap<>();
        ways(kind).forEach(way -> byKey.putIfAbsent(way.sighting().parts(), way));
        for (Way way : byKey.values().stream().limit(MOST_KEYS).toList()) {
            Observed<T> answer = ask.apply(way);
            if (answer.is(worst)) {
                return answer;
            }
            told = first || answer instanceof Observed.Unseen ? answer : told;
            first = false;
        }
        return told;
    }

    List<Handout> handouts() {
        return ways.stream()
                .map(way -> new Handout(way.sighting().kind(), way.route()))
                .toList();
    }

    List<Route> routes() {
        return ways.stream().map(Way::route).toList();
    }
}
