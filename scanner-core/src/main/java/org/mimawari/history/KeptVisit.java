package org.mimawari.history;

import java.util.List;
import java.util.function.IntPredicate;
import org.mimawari.site.DocumentLink;

/** A visit that an earlier run made, or an earlier part of this one. Good until the memory is closed. */
public interface KeptVisit {
    VisitMatter matter();

    /**
     * Where it leads.
     *
     * @param needless numbers of addresses that are left out
     */
    List<NumberedLink> links(IntPredicate needless);

    /** All links. */
    default List<DocumentLink> allLinks() {
        return links(number -> false).stream().map(NumberedLink::link).toList();
    }

    /** A link, and the number of its address in the memory. */
    record NumberedLink(int number, DocumentLink link) {}
}
