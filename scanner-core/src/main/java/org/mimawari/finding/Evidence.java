package org.mimawari.finding;

import java.time.LocalDate;
import java.util.List;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** One thing that supports a finding. No variant can hold free text of the site. */
public sealed interface Evidence {

    /** A number. */
    record Count(Unit unit, int number) implements Evidence {}

    /** Where in the thing. */
    record At(Place place) implements Evidence {}

    /**
     * A place that leads to the thing.
     *
     * @param steps 1 if it leads there itself, 2 if it leads to the document that does, and so on
     */
    record ReachedBy(Route route, int steps) implements Evidence {}

    /** Since when, as far as the site itself tells. */
    record Since(LocalDate date) implements Evidence {}

    /** A kind of personal data that is asked for or shown. */
    record Shape(DataKind kind, int number) implements Evidence {}

    /**
     * A part of a document.
     *
     * @param how what hides it, if anything does
     * @param people rows, or stretches of text, that tell of somebody; 0 if none does
     */
    record Part(Concealment how, Place place, int people) implements Evidence {}

    /**
     * The document that took the place of the thing.
     *
     * @param routes the places that lead to it
     */
    record NewerVersion(PublicUrl url, Label name, List<Route> routes) implements Evidence {
        public NewerVersion {
            routes = List.copyOf(routes);
        }
    }

    /** What the thing answered. */
    record Answered(Signal signal) implements Evidence {}
}
