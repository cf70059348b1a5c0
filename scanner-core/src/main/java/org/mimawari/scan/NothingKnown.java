package org.mimawari.scan;

import java.io.Serial;

/** No scan of a site has noted yet what it leads to, so there is nothing to ask again. No run is noted either. */
public final class NothingKnown extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String site;

    NothingKnown(String site) {
        super("Nothing is known of " + site + " yet: scan it first");
        this.site = site;
    }

    /** The site's name in the settings. */
    public String site() {
        return site;
    }
}
