package org.mimawari.site;

import java.util.Set;
import org.mimawari.term.Digest;

/**
 * What speaks for and against a table's being a list of private people, kept so that what leads to it can be weighed too, which is known only at the end of a walk: the same bytes may lie at several places.
 *
 * @param weight what speaks for it, less what speaks against it
 * @param titled whether a title within it was weighed
 * @param domains what stands for the domain that nearly all mail addresses in it share, and for those above that; empty if there is none
 */
public record Bearing(int weight, boolean titled, Set<Digest> domains) {
    /** Of what was not weighed as a whole. */
    public static final Bearing NONE = new Bearing(0, false, Set.of());

    public Bearing {
        domains = Set.copyOf(domains);
    }
}
