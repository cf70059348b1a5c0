package org.mimawari.gather.probe;

import java.util.Locale;
import org.mimawari.site.ShareKind;

/** What a shared thing is, by what the table calls it. */
final class SharedThing {
    private SharedThing() {}

    /** A plain file if the table has no better word. */
    static ShareKind kind(Sighting sighting) {
        String name = sighting.thing().toUpperCase(Locale.ROOT);
        for (ShareKind kind : ShareKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return ShareKind.FILE;
    }
}
