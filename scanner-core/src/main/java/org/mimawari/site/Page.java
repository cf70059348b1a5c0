package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** A web page of the organisation that was read. */
public record Page(PublicUrl url, List<Route> routes, Label title) implements Subject {
    public Page {
        routes = List.copyOf(routes);
    }
}
