package org.mimawari.history;

import java.util.List;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/**
 * A thing of an outside service, as a scan met it.
 *
 * @param address its canonical address
 * @param leads those of its ways that are documents
 * @param fact what it answered
 */
public record MetThing(PublicUrl address, List<ThingWay> ways, List<ThingLead> leads, Subject fact) {
    public MetThing {
        ways = List.copyOf(ways);
        leads = List.copyOf(leads);
    }
}
