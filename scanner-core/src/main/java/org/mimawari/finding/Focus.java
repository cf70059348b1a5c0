package org.mimawari.finding;

import org.jspecify.annotations.Nullable;
import org.mimawari.term.ScanId;

/**
 * What of all that stands a run is about.
 *
 * @param named how many addresses were named to a run that looked at a part of the site; 0 for any other
 * @param elsewhere how many findings stand that such a run was not about
 * @param since the run since which something must have come to count; null if all counts
 */
public record Focus(int named, int elsewhere, @Nullable ScanId since) {
    /** All that stands. */
    public static final Focus ALL = new Focus(0, 0, null);

    public static Focus ofPart(int named, int elsewhere) {
        return new Focus(named, elsewhere, null);
    }

    public static Focus since(ScanId run) {
        return new Focus(0, 0, run);
    }

    /** Whether a finding decides how the run ends. */
    public boolean counts(TrackedFinding tracked) {
        return since == null
                || switch (tracked.state()) {
                    case NEW, RETURNED, WORSE -> true;
                    case UNCHANGED, BETTER, UNSEEN, ABSENT -> false;
                };
    }
}
