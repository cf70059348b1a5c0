package org.mimawari.scan;

import java.time.Instant;
import org.mimawari.finding.ScanReport;
import org.mimawari.history.Tracked;

/**
 * What a run tells, beside what earlier runs told.
 *
 * @param now when it was judged
 */
record Told(Instant now, Tracked tracked, ScanReport report) {}
