package org.mimawari.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.ScanId;

/**
 * What of all that stands a run is about.
 *
 * @param named how many addresses were named to a run that looked at a part of the site; 0 for any other
 * @param elsewhere how many findings stand that such a run was not about
 * @param since the run since which something must have come to count; null if all counts
 * @param news where there is such a run, the findings as they stand against the run before: what was mailed is not mailed again
 */
public record Focus(int named, int elsewhere, @Nullable ScanId since, List<TrackedFinding> news) {
    /** All that stands. */
    public static final Focus ALL = new Focus(0, 0, null, List.of());

    public Focus {
        news = List.copyOf(news);
    }

    public static Focus ofPart(int named, int elsewhere) {
        return new Focus(named, elsewhere, null, List.of());
    }

    public static Focus since(ScanId run, List<TrackedFinding> news) {
        return new Focus(0, 0, run, news);
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
