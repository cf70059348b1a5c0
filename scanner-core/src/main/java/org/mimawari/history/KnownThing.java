package org.mimawari.history;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/**
 * A thing of an outside service that the last scan of a site met, with what is needed to ask it again.
 *
 * @param address the canonical address; with {@code ***} in it where it may not be kept
 * @param whole whether {@code address} is the full one
 * @param pages the places among the ways whose own addresses are kept in full
 * @param fact what the last look that saw something said; null if another version of Mimawari wrote that in its own way
 */
public record KnownThing(
        Keys keys,
        PublicUrl address,
        boolean whole,
        List<ThingWay> ways,
        Set<PublicUrl> pages,
        List<ThingLead> leads,
        @Nullable Subject fact) {

    /**
     * Digests of full addresses.
     *
     * @param thing of the canonical address
     * @param target of the address that the thing turned out to have
     */
    public record Keys(String thing, String target) {}

    public KnownThing {
        ways = List.copyOf(ways);
        pages = Set.copyOf(pages);
        leads = List.copyOf(leads);
    }

    /** Stands for the full canonical address. */
    public String key() {
        return keys.thing();
    }

    /** Whether this is its full canonical address. */
    public boolean isAt(PublicUrl canonical) {
        return Looked.digest(canonical).equals(key());
    }

    /** Whether one of these places does not name its address, but one that leads there. */
    boolean isReachedOverRedirectFrom(Set<PublicUrl> places) {
        return ways.stream()
                .anyMatch(way -> !way.direct() && places.contains(way.route().from()));
    }

    /** Whether something of it was seen before and this answer does not show it. */
    public boolean showedMoreThan(Subject answer) {
        return fact != null
                && !ThingState.of(answer)
                        .seen()
                        .keySet()
                        .containsAll(ThingState.of(fact).seen().keySet());
    }
}
