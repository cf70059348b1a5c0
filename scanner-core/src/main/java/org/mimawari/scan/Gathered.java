package org.mimawari.scan;

import java.util.List;
import org.mimawari.history.MetThing;
import org.mimawari.site.Snapshot;

/**
 * What the first two stages of a scan give.
 *
 * @param met the things of outside services, each as it was asked
 */
record Gathered(Snapshot snapshot, List<MetThing> met) {
    Gathered {
        met = List.copyOf(met);
    }
}
