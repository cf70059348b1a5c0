package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * An address that pages lead to and that gave no page or file.
 *
 * @param answer what it answered, or why no answer could be had
 * @param overRedirect whether some of the places lead there over a redirect of the site, so that its address does not stand in their links
 */
public record LinkTarget(PublicUrl url, List<Route> routes, Observed<LinkAnswer> answer, boolean overRedirect)
        implements Visited {
    public LinkTarget {
        routes = List.copyOf(routes);
    }

    /** One whose address stands in the links. */
    public LinkTarget(PublicUrl url, List<Route> routes, Observed<LinkAnswer> answer) {
        this(url, routes, answer, false);
    }

    /** Leads to nothing; what leads there is not known yet. */
    public static LinkTarget dead(PublicUrl url, LinkAnswer answer) {
        return new LinkTarget(url, List.of(), Observed.seen(answer));
    }

    @Override
    public LinkTarget withRoutes(List<Route> other) {
        return new LinkTarget(url, other, answer, overRedirect);
    }

    /** The same, to which a redirect leads. */
    public LinkTarget behindRedirect() {
        return new LinkTarget(url, routes, answer, true);
    }

    @Override
    public Label name() {
        return routes.stream()
                .map(Route::label)
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(Label.NONE);
    }
}
