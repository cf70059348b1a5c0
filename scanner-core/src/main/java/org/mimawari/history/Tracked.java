package org.mimawari.history;

import java.util.List;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.TrackedFinding;

/**
 * How the findings of a run stand.
 *
 * @param findings the current ones in their order, then those that stay open without having been seen, then the absent ones; without the accepted ones
 * @param elsewhere those that stand and that a run which looked at a part of the site was not about; not among the others
 */
public record Tracked(List<TrackedFinding> findings, Accepting accepting, List<TrackedFinding> elsewhere) {
    public Tracked {
        findings = List.copyOf(findings);
        elsewhere = List.copyOf(elsewhere);
    }
}
