package org.mimawari.finding;

import java.util.List;

/**
 * What the acceptances of the organisation came to in one run.
 *
 * @param findings that stand and are accepted; they are none of the report's findings
 * @param uses each acceptance that concerns this site
 */
public record Accepting(List<AcceptedFinding> findings, List<Use> uses) {
    public static final Accepting NONE = new Accepting(List.of(), List.of());

    public Accepting {
        findings = List.copyOf(findings);
        uses = List.copyOf(uses);
    }

    /** A finding that somebody answers for. */
    public record AcceptedFinding(TrackedFinding tracked, Acceptance acceptance) {}

    /** What became of one acceptance. */
    public record Use(Acceptance acceptance, Outcome outcome) {}

    /** How an acceptance stands. */
    public enum Outcome {
        /** At least one finding is accepted by it. */
        HOLDS,
        /** Its last day is over; what it was for is open again. */
        EXPIRED,
        /** What it was for exposes more than it did when it was accepted, and is open again. */
        OUTGROWN,
        /** There is nothing that it is for, or no more. */
        UNUSED
    }

    /** Those that somebody has to look after. */
    public List<Use> toReview() {
        return uses.stream().filter(use -> use.outcome() != Outcome.HOLDS).toList();
    }
}
