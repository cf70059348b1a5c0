package org.mimawari.finding;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** A subject of which a check could not tell, and why. */
public record Undecided(String check, PublicUrl target, Label name, Reason reason, List<Route> routes) {
    public Undecided {
        routes = List.copyOf(routes);
    }
}
