package org.mimawari.scan;

import java.io.Serial;
import org.mimawari.term.PublicUrl;

/** Every start address leads away from the hosts that the settings name: a mistake in them, told before the run begins. */
public final class StartElsewhere extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient StartSeen seen;

    StartElsewhere(StartSeen seen) {
        super("The start address leads to " + seen.end().host() + ", which is none of the site's hosts");
        this.seen = seen;
    }

    public PublicUrl start() {
        return seen.start();
    }

    /** The first address off the site. */
    public PublicUrl leadsTo() {
        return seen.end();
    }
}
