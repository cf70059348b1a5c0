package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Service;

/** A form of an outside service of which nobody knows how to tell whether its answers can be read: listed, never judged. */
public record ExternalForm(PublicUrl url, List<Route> routes, Service service) implements Subject {
    public ExternalForm {
        routes = List.copyOf(routes);
    }

    @Override
    public Label name() {
        return routes.isEmpty() ? Label.NONE : routes.get(0).label();
    }
}
