package org.mimawari.finding;

import java.time.Instant;

/**
 * A finding with its history.
 *
 * @param firstSeen when a run saw it first
 */
public record TrackedFinding(Finding finding, FindingState state, Instant firstSeen) {}
