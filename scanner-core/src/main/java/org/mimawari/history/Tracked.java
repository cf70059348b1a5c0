package org.mimawari.history;

import java.util.List;
import org.mimawari.finding.Accepting;
import org.mimawari.finding.TrackedFinding;

/**
 * How the findings of a run stand.
 *
 * @param findings the current ones in their order, then those that stay open without having been seen, then the absent ones; without the accepted ones
 */
public record Tracked(List<TrackedFinding> findings, Accepting accepting) {
    public Tracked {
        findings = List.copyOf(findings);
    }
}
