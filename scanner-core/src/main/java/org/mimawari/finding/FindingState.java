package org.mimawari.finding;

/** How a finding stands against the runs before. */
public enum FindingState {
    NEW,
    /** It was mended, or accepted, and stands open again. */
    RETURNED,
    /** Seen before, and graver or surer now. */
    WORSE,
    UNCHANGED,
    /** Seen before, and less grave or less sure now. */
    BETTER,
    /** Seen before, and could not be looked for this time: it stays open. */
    UNSEEN,
    /** Seen before, looked for, and not found any more. */
    ABSENT;

    /** Whether it is open. */
    public boolean stands() {
        return this != ABSENT;
    }

    /** Whether somebody who knows how it stood would want to hear of it. */
    public boolean isChange() {
        return this != UNCHANGED && this != UNSEEN;
    }

    /** One of the four words that SARIF has for it. */
    public Baseline baseline() {
        return switch (this) {
            case NEW, RETURNED -> Baseline.NEW;
            case WORSE, BETTER -> Baseline.UPDATED;
            case UNCHANGED, UNSEEN -> Baseline.UNCHANGED;
            case ABSENT -> Baseline.ABSENT;
        };
    }

    /** The states of SARIF 2.1.0, 3.27.24. */
    public enum Baseline {
        NEW,
        UNCHANGED,
        UPDATED,
        ABSENT
    }
}
