package org.mimawari.site;

import java.util.List;
import org.mimawari.term.Route;

/** A thing that the walk itself asked for, at an address of its own. */
public sealed interface Visited extends Subject permits Page, Document, LinkTarget {
    /** The same fact with the places that lead there, which are known only at the end of the walk. */
    Visited withRoutes(List<Route> routes);

    /** What it holds of people and hidden things. */
    default DocumentMatter matter() {
        return DocumentMatter.NONE;
    }
}
