package org.mimawari.scan;

import org.mimawari.finding.ScanReport;
import org.mimawari.site.Snapshot;

/**
 * What one run gives: the facts, and what they mean.
 *
 * @param shortfall what it lacked if it did not see enough to say anything
 */
public record ScanOutcome(Snapshot snapshot, ScanReport report, Shortfall shortfall) {
    public int pages() {
        return snapshot.coverage().pages();
    }

    public int forms() {
        return snapshot.coverage().forms();
    }

    /** Addresses that could not be checked. */
    public int unseen() {
        return snapshot.coverage().unseenTotal();
    }
}
