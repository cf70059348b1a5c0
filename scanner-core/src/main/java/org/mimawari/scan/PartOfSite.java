package org.mimawari.scan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mimawari.gather.Elsewhere;
import org.mimawari.gather.Walk.Beginning;
import org.mimawari.history.VisitMemory;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * The part of a site that a run looks at: the addresses that were named; of what they lead to, that of which the memory has no visit, and what has an open finding; and what is new behind new pages. A page that is known and was
 * not named leads on to nothing but open findings. Thread-safe.
 */
final class PartOfSite implements Elsewhere {
    private final Set<PublicUrl> named;
    private final Set<String> open;
    private final VisitMemory visits;
    private final int known;
    private final HeldVisits held = new HeldVisits();

    /**
     * @param open digests of the addresses that have a finding which stands
     * @param visits of earlier runs; what this run adds is no part of what is known
     */
    PartOfSite(List<PublicUrl> named, Set<String> open, VisitMemory visits) {
        this.named = new LinkedHashSet<>(named);
        this.open = Set.copyOf(open);
        this.visits = visits;
        this.known = visits.size();
    }

    /** What the run is to add to the memory. */
    HeldVisits held() {
        return held;
    }

    Set<PublicUrl> named() {
        return named;
    }

    List<Beginning> beginnings() {
        return named.stream().map(url -> new Beginning(url, Via.NAMED)).toList();
    }

    /** Whether an earlier run has met the address. */
    boolean isKnown(PublicUrl url) {
        int number = visits.number(url);
        return number >= 0 && number < known;
    }

    /** Whether this run or an earlier one has met something there. */
    boolean isMet(PublicUrl url) {
        return isKnown(url) || held.has(url);
    }

    /** Whether something stands that is about what is at an address. */
    boolean isOpen(PublicUrl url) {
        return open.contains(Digest.of(url.address()).hex());
    }

    @Override
    public boolean has(PublicUrl from, PublicUrl to) {
        if (named.contains(to)) {
            return false;
        }
        boolean background = isKnown(to) && visits.isKept(visits.number(to));
        boolean leaf = isKnown(from) && !named.contains(from);
        return (background || leaf) && !isOpen(to);
    }
}
