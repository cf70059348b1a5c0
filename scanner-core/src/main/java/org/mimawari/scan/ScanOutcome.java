package org.mimawari.scan;

import java.util.List;
import org.mimawari.finding.ScanReport;
import org.mimawari.site.Snapshot;

/**
 * What one run gives: the facts, and what they mean.
 *
 * @param shortfall what it lacked if it did not see enough to say anything
 * @param starts what the start addresses answered; empty for a run that was gone on with
 */
public record ScanOutcome(Snapshot snapshot, ScanReport report, Shortfall shortfall, List<StartSeen> starts) {
    public ScanOutcome {
        starts = List.copyOf(starts);
    }
}
