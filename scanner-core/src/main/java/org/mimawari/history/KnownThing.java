package org.mimawari.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/**
 * A thing of an outside service that the last scan of a site met, with what is needed to ask it again.
 *
 * @param key stands for the full canonical address
 * @param address the canonical address; with {@code ***} in it where it may not be kept
 * @param whole whether {@code address} is the full one
 * @param fact what the last look that saw something said; null if another version of Mimawari wrote that in its own way
 */
public record KnownThing(
        String key,
        PublicUrl address,
        boolean whole,
        List<ThingWay> ways,
        List<ThingLead> leads,
        @Nullable Subject fact) {
    public KnownThing {
        ways = List.copyOf(ways);
        leads = List.copyOf(leads);
    }
}
