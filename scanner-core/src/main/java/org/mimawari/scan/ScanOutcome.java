package org.mimawari.scan;

import org.mimawari.finding.ScanReport;
import org.mimawari.site.Snapshot;

/** What one run gives: the facts, and what they mean. */
public record ScanOutcome(Snapshot snapshot, ScanReport report) {}
