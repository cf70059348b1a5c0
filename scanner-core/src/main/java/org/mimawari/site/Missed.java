package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** An address that could not be checked, why, and what leads to it. */
public record Missed(PublicUrl url, Cause cause, List<Route> routes) {
    public Missed {
        routes = List.copyOf(routes);
    }
}
