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
 * @param unread pages and files of the site of which a finding stands, and of which it is not known what is there now; the coverage names the first of what could not be checked only
 * @param spared what was not read again
 */
record Gathered(Snapshot snapshot, List<MetThing> met, List<PublicUrl> failed, List<PublicUrl> unread, Spared spared) {
    Gathered {
        unread = List.copyOf(unread);
        met = List.copyOf(met);
        failed = List.copyOf(failed);
    }

    /** The same, with what else is known of each thing. */
    Gathered with(UnaryOperator<MetThing> completed) {
        return new Gathered(snapshot, met.stream().map(completed).toList(), failed, unread, spared);
    }

    Gathered withUnread(List<PublicUrl> some) {
        return new Gathered(snapshot, met, failed, some, spared);
    }
}
