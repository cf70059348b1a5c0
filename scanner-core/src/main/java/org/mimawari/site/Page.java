package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Label;
import org.mimawari.term.PhoneBlocks;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * A web page of the organisation that was read.
 *
 * @param matter what its tables and lists hold of people
 * @param whole false if something in it was not looked at for people
 * @param phones in which blocks the telephone numbers lie that it shows; none of a page that looks like a list of people
 */
public record Page(
        PublicUrl url, List<Route> routes, Label title, DocumentMatter matter, boolean whole, PhoneBlocks phones)
        implements Visited {
    public Page {
        routes = List.copyOf(routes);
        matter = matter.equals(DocumentMatter.NONE)
                ? DocumentMatter.NONE
                : matter; // most pages hold nobody, and there are many
        phones = phones.isEmpty() ? PhoneBlocks.NONE : phones;
    }

    /** One that holds nobody. */
    public Page(PublicUrl url, List<Route> routes, Label title) {
        this(url, routes, title, DocumentMatter.NONE, true);
    }

    /** One that shows no telephone number. */
    public Page(PublicUrl url, List<Route> routes, Label title, DocumentMatter matter, boolean whole) {
        this(url, routes, title, matter, whole, PhoneBlocks.NONE);
    }

    @Override
    public Page withRoutes(List<Route> other) {
        return new Page(url, other, title, matter, whole, phones);
    }

    /** The same fact, judged otherwise. */
    public Page withMatter(DocumentMatter other) {
        return new Page(url, routes, title, other, whole, phones);
    }

    /** The same, showing numbers in these blocks. */
    public Page withPhones(PhoneBlocks shown) {
        return new Page(url, routes, title, matter, whole, shown);
    }

    @Override
    public Label name() {
        return title;
    }
}
