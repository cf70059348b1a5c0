package org.mimawari.finding;

/** How a finding stands against the runs before. */
public enum FindingState {
    NEW,
    UNCHANGED,
    /** Seen before, with another severity or confidence. */
    UPDATED,
    /** Seen before, looked for, and not found any more. */
    ABSENT
}
