package org.mimawari.site;

import java.util.Set;
import org.mimawari.term.Digest;
import org.mimawari.term.PhoneBlocks;

/**
 * What speaks for and against a table's being a list of private people, kept so that what leads to it can be weighed too, which is known only at the end of a walk: the same bytes may lie at several places.
 *
 * @param weight what speaks for it, less what speaks against it
 * @param titled whether a title within it was weighed
 * @param domains what stands for the domain that nearly all mail addresses in it share, and for those above that; empty if there is none
 * @param phones the blocks in which nearly all telephone numbers in it lie; empty if these are more than four, or if there are hardly any numbers
 */
public record Bearing(int weight, boolean titled, Set<Digest> domains, PhoneBlocks phones) {
    /** Of what was not weighed as a whole. */
    public static final Bearing NONE = new Bearing(0, false, Set.of(), PhoneBlocks.NONE);

    public Bearing {
        domains = Set.copyOf(domains);
    }

    /** The heavier one of two tables. Whose telephone numbers it has is said of both together: of one of them alone nothing is to follow for the other. */
    public Bearing and(Bearing other) {
        Bearing heavier = other.weight > weight ? other : this;
        PhoneBlocks both = phones.and(other.phones);
        return heavier.phones.equals(both)
                ? heavier
                : new Bearing(heavier.weight, heavier.titled, heavier.domains, both);
    }
}
