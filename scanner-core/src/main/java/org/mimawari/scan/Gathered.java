package org.mimawari.scan;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mimawari.history.MetThing;
import org.mimawari.site.Snapshot;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spared;

/**
 * What the first two stages of a scan give.
 *
 * @param met the things of outside services, each as it was asked
 * @param failed canonical addresses of those whose probe failed
 * @param notSeen what the walk met and did not see, of which the coverage names the first only
 * @param spared what was not read again
 */
record Gathered(Snapshot snapshot, List<MetThing> met, List<PublicUrl> failed, NotSeen notSeen, Spared spared) {
    Gathered {
        met = List.copyOf(met);
        failed = List.copyOf(failed);
    }

    /** The same, with what else is known of each thing. */
    Gathered with(UnaryOperator<MetThing> completed) {
        return new Gathered(snapshot, met.stream().map(completed).toList(), failed, notSeen, spared);
    }

    Gathered with(NotSeen all) {
        return new Gathered(snapshot, met, failed, all, spared);
    }
}
