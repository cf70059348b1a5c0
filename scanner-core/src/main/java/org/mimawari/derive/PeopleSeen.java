package org.mimawari.derive;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts different people: who stands in several rows counts once. Keeps keyed numbers that stand for them, at most as many as its budget allows; beyond, who is new is not counted any more, so that the count is "at least". Used by
 * one thread.
 */
final class PeopleSeen {
    /** Shared by all that are counted for one document. */
    static final class Budget {
        private static final int USUAL = 400_000;
        private int left;

        Budget() {
            this(USUAL);
        }

        Budget(int left) {
            this.left = left;
        }

        static Budget none() {
            return new Budget(0);
        }
    }

    private final Set<Long> seen = new HashSet<>();
    private final Budget budget;
    private boolean full;

    PeopleSeen(Budget budget) {
        this.budget = budget;
    }

    /** Whether this is somebody who was not met before. */
    boolean add(long who) {
        if (budget.left == 0) {
            full |= !seen.contains(who);
            return false;
        }
        boolean added = seen.add(who);
        budget.left -= added ? 1 : 0;
        return added;
    }

    boolean isFull() {
        return full;
    }
}
