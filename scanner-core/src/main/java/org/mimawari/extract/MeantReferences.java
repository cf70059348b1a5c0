package org.mimawari.extract;

import java.util.BitSet;
import org.mimawari.term.Audience;

/** Notes whom references of a page are meant for. What stands nearer is noted first, and what shuts others out counts before what does not. Used once, by one thread. */
final class MeantReferences {
    private final PageReferences references;
    private final AudienceWords words;
    private final BitSet forOthers = new BitSet();

    MeantReferences(PageReferences references, AudienceWords words) {
        this.references = references;
        this.words = words;
    }

    /** These ask people in or are for all, whatever is said farther away. */
    void forOthers(int from, int to) {
        forOthers.set(from, to);
    }

    /** What is said around these; not for those that ask people in, or say themselves that they are for all. */
    void around(int from, int to, Audience audience) {
        for (int i = from; i < to && audience != Audience.ANYONE; i++) {
            Reference reference = references.get(i);
            Audience more = reference.audience().or(audience);
            if (more != reference.audience() && !forOthers.get(i) && !isForOthers(reference.words())) {
                references.meantFor(i, more);
            }
        }
    }

    private boolean isForOthers(String own) {
        return !own.isEmpty() && (words.invite(own) || words.open(own));
    }
}
