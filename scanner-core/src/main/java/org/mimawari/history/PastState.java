package org.mimawari.history;

import java.time.Instant;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.Severity;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;

/** How a finding stood after one run. */
public record PastState(
        ScanId run, RunKind kind, Instant ended, FindingState state, Severity severity, boolean accepted) {}
