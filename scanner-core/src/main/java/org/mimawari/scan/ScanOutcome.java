package org.mimawari.scan;

import org.mimawari.finding.ScanReport;
import org.mimawari.site.Snapshot;

/**
 * What one run gives: the facts, and what they mean.
 *
 * @param shortfall what it lacked if it did not see enough to say anything
 */
public record ScanOutcome(Snapshot snapshot, ScanReport report, Shortfall shortfall) {}
