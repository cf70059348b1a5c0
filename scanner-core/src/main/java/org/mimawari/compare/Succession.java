package org.mimawari.compare;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.MarkKind;

/** Which of two documents is newer, and what tells so. Pure. */
final class Succession {
    private static final long A_MINUTE = 60;

    /** What may tell, the surest first. */
    enum Clue {
        /** The one is called corrected, newest or old, or has a higher number of edition. */
        STATED,
        /** A correction stands in the text of the one alone. */
        WRITTEN,
        /** The day of a revision. */
        AS_OF,
        FISCAL_YEAR,
        DEADLINE,
        /** The number behind the name of the file. */
        SUFFIX,
        /** The dates of the files. */
        FILE_DATE,
        /** What earlier runs saw. */
        FIRST_SEEN
    }

    private final Exemplar one;
    private final Exemplar other;
    private final Map<Clue, Integer> clues = new EnumMap<>(Clue.class);

    private Succession(Exemplar one, Exemplar other) {
        this.one = one;
        this.other = other;
    }

    static Succession of(Exemplar one, Exemplar other) {
        Succession both = new Succession(one, other);
        both.clue(Clue.STATED, both.stated());
        both.clue(Clue.WRITTEN, both.written());
        both.clue(Clue.AS_OF, both.latest(MarkKind.AS_OF, true));
        both.clue(Clue.FISCAL_YEAR, both.latest(MarkKind.FISCAL_YEAR, true));
        both.clue(Clue.DEADLINE, both.latest(MarkKind.DEADLINE, false));
        both.clue(Clue.SUFFIX, Integer.compare(highest(one, MarkKind.SUFFIX), highest(other, MarkKind.SUFFIX)));
        both.clue(Clue.FILE_DATE, both.fileDates());
        both.clue(Clue.FIRST_SEEN, compared(one.firstSeen(), other.firstSeen()));
        return both;
    }

    private void clue(Clue clue, int comparison) {
        if (comparison != 0) {
            clues.put(clue, Integer.signum(comparison));
        }
    }

    private int stated() {
        int editions = Integer.compare(highest(one, MarkKind.EDITION), highest(other, MarkKind.EDITION));
        int corrected = Boolean.compare(
                !one.named(MarkKind.CORRECTED).isEmpty(),
                !other.named(MarkKind.CORRECTED).isEmpty());
        int newest = Boolean.compare(
                !one.named(MarkKind.NEWEST).isEmpty(),
                !other.named(MarkKind.NEWEST).isEmpty());
        int old = Boolean.compare(
                !other.named(MarkKind.OLD).isEmpty(), !one.named(MarkKind.OLD).isEmpty());
        return first(editions, old, newest, corrected);
    }

    private int written() {
        return Boolean.compare(
                !one.written(MarkKind.CORRECTED).isEmpty(),
                !other.written(MarkKind.CORRECTED).isEmpty());
    }

    private static int first(int... comparisons) {
        for (int comparison : comparisons) {
            if (comparison != 0) {
                return comparison;
            }
        }
        return 0;
    }

    private static int highest(Exemplar document, MarkKind kind) {
        return document.named(kind).stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private int latest(MarkKind kind, boolean names) {
        Set<Integer> mine = new HashSet<>(one.written(kind));
        Set<Integer> theirs = new HashSet<>(other.written(kind));
        if (names) {
            boolean named = !one.named(kind).isEmpty() && !other.named(kind).isEmpty();
            mine = named ? one.named(kind) : mine;
            theirs = named ? other.named(kind) : theirs;
        }
        return mine.isEmpty() || theirs.isEmpty() ? 0 : Integer.compare(Collections.max(mine), Collections.max(theirs));
    }

    private int fileDates() {
        int changed = compared(one.sketch().changed(), other.sketch().changed());
        return changed != 0
                ? changed
                : compared(one.sketch().made(), other.sketch().made());
    }

    private static int compared(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null || Math.abs(one.getEpochSecond() - other.getEpochSecond()) < A_MINUTE) {
            return 0;
        }
        return one.compareTo(other);
    }

    /** 1 if the first is newer, -1 if the other is, 0 if nothing tells. */
    int newer() {
        return clues.values().stream().findFirst().orElse(0);
    }

    /** Whether names or text say in words that one is a newer version. */
    boolean isStated() {
        return clues.containsKey(Clue.STATED) || clues.containsKey(Clue.WRITTEN);
    }

    boolean has(Clue clue) {
        return clues.containsKey(clue);
    }

    /** Whether one clue tells the other way round. */
    boolean isContradicted() {
        return new HashSet<>(clues.values()).size() > 1;
    }
}
