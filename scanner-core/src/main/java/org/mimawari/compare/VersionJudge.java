package org.mimawari.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mimawari.compare.Likeness.Sign;
import org.mimawari.compare.Succession.Clue;
import org.mimawari.term.MarkKind;
import org.mimawari.term.TextSketch;

/**
 * Judges whether two documents are versions of one. What stands side by side on purpose is none: sessions, forms by number, months, languages, the law before and after its change, drafts, summaries, years in an
 * archive, districts and halls whose names differ. Pure; thread-safe.
 */
final class VersionJudge {
    /** So much must speak for it: about a text that is almost the same, and one more sign that it is the same thing. */
    private static final int ENOUGH = 6;

    private static final int STATED = 3;
    private static final int ON_ONE_PAGE = -2;

    /** Of these, one that only one of the two has tells them apart too. */
    private static final Set<MarkKind> APART_IF_ONE_HAS =
            EnumSet.of(MarkKind.LANGUAGE, MarkKind.CHANGE_OF_LAW, MarkKind.DRAFT, MarkKind.EXTRACT);

    private static final Set<MarkKind> SERIES =
            EnumSet.of(MarkKind.SESSION, MarkKind.NUMBER, MarkKind.MONTH, MarkKind.GRADE, MarkKind.PART);

    private static final Set<MarkKind> TIMES =
            EnumSet.of(MarkKind.DAY, MarkKind.FISCAL_YEAR, MarkKind.SUFFIX, MarkKind.AS_OF);

    private static final Set<Sign> AGREEMENT =
            EnumSet.of(Sign.SAME_FILE, Sign.SAME_WORDS, Sign.SAME_TITLE, Sign.SAME_HEADS, Sign.SAME_TARGET);

    /** Empty if they are none, or nothing tells which is newer. */
    Optional<Bond> judge(int oneNumber, Exemplar one, int otherNumber, Exemplar other) {
        Succession order = Succession.of(one, other);
        boolean firstIsNewer = order.newer() > 0;
        boolean kept = isOfOneArchive(firstIsNewer ? other : one, firstIsNewer ? one : other);
        if (kept || areApart(one, other) || isCopy(one, other)) {
            return Optional.empty();
        }
        Set<Sign> signs = Likeness.signs(one, other);
        int weight = Likeness.weight(signs)
                + (order.isStated() ? STATED : 0)
                + (one.standing().sharesPage(other.standing()) ? ON_ONE_PAGE : 0);
        if (order.newer() == 0 || weight < ENOUGH || !mayBe(one, other, signs, order)) {
            return Optional.empty();
        }
        return Optional.of(new Bond(
                firstIsNewer ? otherNumber : oneNumber,
                firstIsNewer ? oneNumber : otherNumber,
                isSure(one, other, signs, order),
                weight));
    }

    private static boolean areApart(Exemplar one, Exemplar other) {
        for (MarkKind kind : APART_IF_ONE_HAS) {
            if (!one.named(kind).equals(other.named(kind))) {
                return true;
            }
        }
        for (MarkKind kind : SERIES) {
            if (differ(one.named(kind), other.named(kind)) || differ(one.written(kind), other.written(kind))) {
                return true;
            }
        }
        return isPeriodical(one, other);
    }

    private static boolean differ(Set<Integer> one, Set<Integer> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    /** Each for itself: a newer one does not replace the one before. */
    private static boolean isPeriodical(Exemplar one, Exemplar other) {
        boolean comesAgain = !one.named(MarkKind.PERIODICAL).isEmpty()
                || !other.named(MarkKind.PERIODICAL).isEmpty();
        return comesAgain && TIMES.stream().anyMatch(kind -> differ(one.named(kind), other.named(kind)));
    }

    /** Years and days side by side on one page, or an older one in an archive, are kept on purpose. */
    private static boolean isOfOneArchive(Exemplar older, Exemplar newer) {
        boolean otherTime = differ(older.named(MarkKind.FISCAL_YEAR), newer.named(MarkKind.FISCAL_YEAR))
                || differ(older.written(MarkKind.FISCAL_YEAR), newer.written(MarkKind.FISCAL_YEAR))
                || differ(older.named(MarkKind.DAY), newer.named(MarkKind.DAY));
        return otherTime && (older.standing().archived() || older.standing().sharesPage(newer.standing()));
    }

    private static boolean isCopy(Exemplar one, Exemplar other) {
        TextSketch mine = one.sketch().text();
        return one.hasText()
                && mine.equals(other.sketch().text())
                && one.sketch().codes().equals(other.sketch().codes())
                && one.sketch().links().equals(other.sketch().links());
    }

    private static boolean mayBe(Exemplar one, Exemplar other, Set<Sign> signs, Succession order) {
        boolean bothHaveText = one.hasText() && other.hasText();
        if (bothHaveText && !signs.contains(Sign.TEXT_ALMOST_SAME) && !signs.contains(Sign.TEXT_NEAR)) {
            return false;
        }
        if (one.hasText() != other.hasText()
                && one.form().read()
                && other.form().read()) {
            return false;
        }
        boolean otherThing = signs.contains(Sign.OTHER_WORDS)
                && !signs.contains(Sign.SAME_FILE)
                && !signs.contains(Sign.SAME_TARGET);
        if (otherThing) {
            return false;
        }
        if (order.isStated()) {
            return signs.stream().anyMatch(AGREEMENT::contains);
        }
        return bothHaveText
                && isTold(signs)
                && !isAmongSisters(one, other, order)
                && !SisterPages.are(one.standing(), other.standing());
    }

    /** Where nobody says in words that one is newer, the thing must be the same by its file, or by all its other names. */
    private static boolean isTold(Set<Sign> signs) {
        boolean named =
                signs.contains(Sign.SAME_WORDS) && signs.contains(Sign.SAME_HEADS) && !signs.contains(Sign.OTHER_FILE);
        return signs.contains(Sign.SAME_FILE) || named;
    }

    /** Files with numbers that stand on one page are a row of sisters. */
    private static boolean isAmongSisters(Exemplar one, Exemplar other, Succession order) {
        return order.has(Clue.SUFFIX)
                && (one.standing().sharesPage(other.standing())
                        || differ(one.named(MarkKind.SUFFIX), other.named(MarkKind.SUFFIX)));
    }

    /** The thing is surely the same if its text hardly changed and one name stayed, or if all its names stayed and most of its text. */
    private static boolean isSure(Exemplar one, Exemplar other, Set<Sign> signs, Succession order) {
        boolean sameFile = signs.contains(Sign.SAME_FILE);
        boolean sameWords = signs.contains(Sign.SAME_WORDS);
        boolean sameThing = signs.contains(Sign.TEXT_ALMOST_SAME) && (sameFile || sameWords)
                || signs.contains(Sign.TEXT_NEAR) && sameFile && sameWords;
        return order.isStated()
                && !order.isContradicted()
                && sameThing
                && !signs.contains(Sign.OTHER_WORDS)
                && !differ(one.named(MarkKind.FISCAL_YEAR), other.named(MarkKind.FISCAL_YEAR));
    }
}
