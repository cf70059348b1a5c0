package org.mimawari.gather.probe;

import java.util.Set;
import org.mimawari.gather.web.Web;
import org.mimawari.site.SharedFile;
import org.mimawari.term.PublicUrl;

/**
 * Asks shared files, boards, tables and notes of services whose answers are known by general knowledge only: what it says is surmised. At most two questions for a thing, besides the redirects
 * ({@link OpenLink}). Nothing of the thing itself is read.
 */
public final class OtherSharesProbe implements ServiceProbe {
    private static final Set<String> SERVICES =
            Set.of("onedrive", "dropbox", "box", "notion", "padlet", "miro", "kviewer");

    private final ServiceTable table;

    public OtherSharesProbe(ServiceTable table) {
        this.table = table;
    }

    @Override
    public Set<String> services() {
        return SERVICES;
    }

    @Override
    public PublicUrl canonical(PublicUrl url, Sighting sighting) {
        return sighting.bare();
    }

    @Override
    public SharedFile look(Thing thing, Web web) {
        return SharedThing.of(thing, new OpenLink(table, web).look(OpenLink.fullest(thing)));
    }
}
