package org.mimawari.history;

import org.mimawari.finding.TrackedFinding;

/**
 * A finding that stands after the newest run.
 *
 * @param accepted whether somebody answers for it
 */
public record OpenFinding(TrackedFinding tracked, boolean accepted) {}
