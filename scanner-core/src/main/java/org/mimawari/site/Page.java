package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * A web page of the organisation that was read.
 *
 * @param matter what its tables and lists hold of people
 * @param whole false if something in it was not looked at for people
 */
public record Page(PublicUrl url, List<Route> routes, Label title, DocumentMatter matter, boolean whole)
        implements Visited {
    public Page {
        routes = List.copyOf(routes);
        matter = matter.equals(DocumentMatter.NONE)
                ? DocumentMatter.NONE
                : matter; // most pages hold nobody, and there are many
    }

    /** One that holds nobody. */
    public Page(PublicUrl url, List<Route> routes, Label title) {
        this(url, routes, title, DocumentMatter.NONE, true);
    }

    @Override
    public Page withRoutes(List<Route> other) {
        return new Page(url, other, title, matter, whole);
    }

    /** The same fact, judged otherwise. */
    public Page withMatter(DocumentMatter other) {
        return new Page(url, routes, title, other, whole);
    }

    @Override
    public Label name() {
        return title;
    }
}
