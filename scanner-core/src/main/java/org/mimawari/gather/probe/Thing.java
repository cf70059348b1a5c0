package org.mimawari.gather.probe;

import java.util.List;
import java.util.Optional;
import org.mimawari.site.Handout;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * One thing of a service with all known ways to it.
 *
 * @param url its canonical address
 * @param ways at least one
 */
public record Thing(PublicUrl url, List<Way> ways) {
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
        return ways.stream().filter(way -> way.sighting().kind() == kind).findFirst();
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
