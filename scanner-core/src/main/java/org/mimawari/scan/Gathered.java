package org.mimawari.scan;

import java.util.List;
import org.mimawari.history.MetThing;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Spared;

/**
 * What the first two stages of a scan give.
 *
 * @param met the things of outside services, each as it was asked
 * @param spared what was not read again
 */
record Gathered(Snapshot snapshot, List<MetThing> met, Spared spared) {
    Gathered {
        met = List.copyOf(met);
    }
}
