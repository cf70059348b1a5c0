package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * A web page of the organisation that was read.
 *
 * @param signature of what it says, numbers left out; 0 if unknown. An interrupted walk needs it to know again which series have no end
 */
public record Page(PublicUrl url, List<Route> routes, Label title, long signature) implements Visited {
    public Page {
        routes = List.copyOf(routes);
    }

    /** Of whose text nothing is known. */
    public Page(PublicUrl url, List<Route> routes, Label title) {
        this(url, routes, title, 0);
    }

    @Override
    public Page withRoutes(List<Route> other) {
        return new Page(url, other, title, signature);
    }
}
