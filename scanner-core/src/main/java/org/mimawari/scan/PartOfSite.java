package org.mimawari.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<PublicUrl, Via> named;
    private final Bounds bounds;
    private final VisitMemory visits;
    private final int known;
    private final HeldVisits held;

    /**
     * Where it ends.
     *
     * @param open digests of the addresses that have a finding which stands
     * @param onlyNamed whether nothing that was not named is asked of the site
     * @param things digests of the addresses of things of services that are left to others to ask
     */
    record Bounds(Set<String> open, boolean onlyNamed, Set<String> things) {
        Bounds {
            open = Set.copyOf(open);
            things = Set.copyOf(things);
        }
    }

    /**
     * @param visits of earlier runs; what this run adds is no part of what is known
     * @param held takes what it is to add
     */
    PartOfSite(List<Beginning> named, Bounds bounds, VisitMemory visits, HeldVisits held) {
        this.held = held;
        this.named = new LinkedHashMap<>();
        named.forEach(one -> this.named.putIfAbsent(one.url(), one.via()));
        this.bounds = bounds;
        this.visits = visits;
        this.known = visits.size();
    }

    /** Addresses that somebody names. */
    static PartOfSite of(List<PublicUrl> named, Set<String> open, VisitMemory visits) {
        List<Beginning> beginnings =
                named.stream().map(url -> new Beginning(url, Via.NAMED)).toList();
        return new PartOfSite(beginnings, new Bounds(open, false, Set.of()), visits, new HeldVisits());
    }

    /** What the run is to add to the memory. */
    HeldVisits held() {
        return held;
    }

    Set<PublicUrl> named() {
        return named.keySet();
    }

    List<Beginning> beginnings() {
        return named.entrySet().stream()
                .map(one -> new Beginning(one.getKey(), one.getValue()))
                .toList();
    }

    /** Whether an earlier run has met the address. */
    boolean isKnown(PublicUrl url) {
        int number = visits.number(url);
        return number >= 0 && number < known;
    }

    /** Whether the run asks a thing of a service that it meets. */
    boolean asks(PublicUrl thing) {
        return !bounds.things().contains(Digest.of(thing.address()).hex());
    }

    /** Whether this run or an earlier one has met something there. */
    boolean isMet(PublicUrl url) {
        return bounds.onlyNamed() || isKnown(url) || held.has(url);
    }

    /** Whether it asks what has an open finding wherever something leads there. */
    boolean follows() {
        return !bounds.onlyNamed();
    }

    /** Whether something stands that is about what is at an address. */
    boolean isOpen(PublicUrl url) {
        return isOpen(Digest.of(url.address()).hex());
    }

    /** The same, by the digest of the address. */
    boolean isOpen(String digest) {
        return bounds.open().contains(digest);
    }

    @Override
    public boolean has(PublicUrl from, PublicUrl to) {
        if (named.containsKey(to)) {
            return false;
        }
        if (bounds.onlyNamed()) {
            return true;
        }
        boolean background = isKnown(to) && visits.isKept(visits.number(to));
        boolean leaf = isKnown(from) && !named.containsKey(from);
        return (background || leaf) && !isOpen(to);
    }
}
