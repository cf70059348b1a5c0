package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** A web page of the organisation that was read. */
public record Page(PublicUrl url, List<Route> routes, Label title) implements Visited {
    public Page {
        routes = List.copyOf(routes);
    }

    @Override
    public Page withRoutes(List<Route> other) {
        return new Page(url, other, title);
    }

    @Override
    public Label name() {
        return title;
    }
}
