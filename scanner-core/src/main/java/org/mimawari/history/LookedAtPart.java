package org.mimawari.history;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.term.PublicUrl;

/**
 * What a run looked at that was about a part of a site, and what of the findings it is about. Addresses are kept as digests, as in the store.
 *
 * @param asked addresses that the run asked
 * @param read those of them that were read whole, so that all that they lead to is known
 * @param ofLinks ids of the checks whose findings are mended as soon as no place leads there
 * @param following whether it asked what has a finding that stands wherever a place led there, and not only what was named
 */
public record LookedAtPart(Set<String> asked, Set<String> read, Set<String> ofLinks, boolean following) {
    /** Of a target more places than these may be known, which the store does not name. */
    private static final int MOST_PLACES = 8;

    public LookedAtPart {
        asked = Set.copyOf(asked);
        read = Set.copyOf(read);
        ofLinks = Set.copyOf(ofLinks);
    }

    public static LookedAtPart of(Set<PublicUrl> asked, Set<PublicUrl> read, Set<String> ofLinks, boolean following) {
        return new LookedAtPart(digests(asked), digests(read), ofLinks, following);
    }

    private static Set<String> digests(Set<PublicUrl> urls) {
        return urls.stream().map(Looked::digest).collect(Collectors.toSet());
    }

    /** Whether the run asked its target, or one of the places that lead there. */
    boolean isAbout(Standing standing) {
        return asked.contains(standing.targetDigest())
                || standing.fromDigests().stream().anyMatch(asked::contains);
    }

    /** Whether all places that led to it were read and do so no more, so that there is nothing left to mend. Such a target that something still leads to is asked, but for one behind a redirect that is not followed. */
    boolean leadsThereNoMore(Standing standing) {
        Set<String> from = standing.fromDigests();
        return ofLinks.contains(standing.check())
                && (following || asked.contains(standing.targetDigest()))
                && !standing.isOverRedirect()
                && !from.isEmpty()
                && from.size() < MOST_PLACES
                && read.containsAll(from);
    }

    /** A finding that was made again, with the places that the run did not look at, which still lead there. */
    Standing completed(Standing now, Standing before) {
        Set<String> others = new HashSet<>(before.fromDigests());
        others.removeAll(asked);
        return others.isEmpty() ? now : now.plusPlaces(before, others);
    }
}
