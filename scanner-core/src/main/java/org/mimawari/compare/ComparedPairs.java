package org.mimawari.compare;

import java.util.Arrays;

/** Remembers which pairs were compared, as far as its 8 MB go: a pair that was forgotten is compared once more, which does no harm. Used by one thread. */
final class ComparedPairs {
    private static final int PLACES = 1 << 20;

    private final long[] pairs = new long[PLACES];

    ComparedPairs() {
        Arrays.fill(pairs, -1);
    }

    /** Returns false if it is known that they were. */
    boolean add(int one, int other) {
        long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
        int at = (int) (TextSketcher.mixed(pair) & PLACES - 1);
        boolean fresh = one != other && pairs[at] != pair;
        pairs[at] = pair;
        return fresh;
    }
}
