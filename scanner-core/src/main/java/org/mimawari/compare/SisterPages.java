package org.mimawari.compare;

import java.util.Set;

/** Tells pages that are made alike for each of several things: 「東部地区のみなさんへ」 and 「西部地区のみなさんへ」. What hangs there is not one document in two versions. */
final class SisterPages {
    private static final int LONGEST = 100;

    private SisterPages() {}

    /** Whether every page of the one has a sister among those of the other. */
    static boolean are(Exemplar.Standing one, Exemplar.Standing other) {
        return !one.titles().isEmpty() && one.titles().stream().allMatch(title -> hasSister(title, other.titles()));
    }

    private static boolean hasSister(String title, Set<String> others) {
        return others.stream().anyMatch(other -> areSisters(own(title), own(other)));
    }

    /** Without the name of the site. */
    private static String own(String title) {
        String plain = PlainText.of(title.length() > LONGEST ? title.substring(0, LONGEST) : title);
        int end = 0;
        while (end < plain.length() && "|-/:<>".indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        return plain.substring(0, end);
    }

    /** Of two different titles at least half stands at the beginning or the end of both. */
    private static boolean areSisters(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int front = 0;
        while (front < shorter && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        int longer = Math.max(one.length(), other.length());
        boolean bothHaveMore = front + back < shorter;
        return bothHaveMore && 2 * (front + back) >= longer;
    }
}
