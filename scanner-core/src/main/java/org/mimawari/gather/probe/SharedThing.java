package org.mimawari.gather.probe;

import java.util.Locale;
import org.mimawari.site.Bearing;
import org.mimawari.site.Observed;
import org.mimawari.site.ShareAccess;
import org.mimawari.site.ShareKind;
import org.mimawari.site.SharedFile;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;

/** Makes the fact of a shared thing that is not read, and of which no answer tells whether a stranger may change it. */
final class SharedThing {
    private SharedThing() {}

    /** As sure as the table says, and what the table calls it. */
    static SharedFile of(Thing thing, Observed<ShareAccess> access) {
        return of(thing, thing.url(), kind(thing.sighting()), Label.NONE, access);
    }

    static SharedFile of(Thing thing, PublicUrl url, ShareKind kind, Label title, Observed<ShareAccess> access) {
        Sighting sighting = thing.sighting();
        return new SharedFile(
                url,
                thing.handouts(),
                sighting.service(),
                sighting.sureness(),
                kind,
                title,
                access,
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Observed.unseen(Cause.NOT_ATTEMPTED),
                Bearing.NONE);
    }

    /** A plain file if the table has no better word. */
    private static ShareKind kind(Sighting sighting) {
        String name = sighting.thing().toUpperCase(Locale.ROOT);
        for (ShareKind kind : ShareKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return ShareKind.FILE;
    }
}
