package org.mimawari.history;

import java.util.List;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** A document that leads to a thing of an outside service, and what leads to the document. */
public record ThingLead(PublicUrl document, List<Route> routes) {
    public ThingLead {
        routes = List.copyOf(routes);
    }
}
