package org.mimawari.gather.probe;

import java.util.Set;
import org.mimawari.gather.web.Web;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/**
 * Asks the things of one service, whose addresses the table of services tells, what a stranger sees. Stateless and thread-safe. Only GET and HEAD; few requests; keeps no text of
 * the answers; never throws for anything that a server says. What a service answers is taken for what {@code docs/services.md} says, and no more.
 */
public interface ServiceProbe {
    /** Ids of the services in the table whose things it asks. */
    Set<String> services();

    /** Whether an address of such a shape can be one of its things: "vimeo.com/about" is no video. */
    default boolean takes(Sighting sighting) {
        return true;
    }

    /**
     * The one address that stands for the thing, without tokens where the thing can be told without.
     *
     * @param url as it was found
     * @param sighting what the table says of it
     */
    PublicUrl canonical(PublicUrl url, Sighting sighting);

    /** Looks at one thing. */
    Subject look(Thing thing, Web web);
}
