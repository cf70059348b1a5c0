package org.mimawari.extract;

import java.util.List;

/** Tells whether words around "only for some people" speak of something that is seen, and not of something that is taken part in. Thread-safe. */
final class AudienceThings {
    private static final String SUBJECT = "は";
    private static final String PARTICLES = "をのがはもでにみ";

    private final List<String> seen;
    private final List<String> takenPartIn;
    private final List<String> aboutTakingPart;
    private final List<String> turned;
    private final List<String> pointing;
    private final List<String> soItIs;

    AudienceThings(AudienceList list) {
        seen = list.words("seen");
        takenPartIn = list.words("taken part in");
        aboutTakingPart = list.words("about taking part");
        turned = list.words("turned");
        pointing = list.words("pointing");
        soItIs = list.words("so it is");
    }

    boolean areTakenPartIn(String words) {
        return AudienceClause.holds(words, takenPartIn);
    }

    /** Whether what is opened to few is named right before, and is nothing that is seen from afar: 塔を限定公開, 本堂は限定公開です. */
    boolean areOther(AudienceClause clause) {
        String before = clause.before();
        boolean named = !before.isEmpty() && PARTICLES.indexOf(before.charAt(before.length() - 1)) >= 0;
        return named
                && !AudienceClause.holds(before, seen)
                && !AudienceClause.holds(before, pointing)
                && !AudienceClause.begins(withoutMarks(clause.behind()), seen);
    }

    /** Of people with "only" behind them. */
    boolean areSeen(AudienceClause clause) {
        String rest = withoutMarks(clause.rest());
        if (AudienceClause.begins(rest, turned) || AudienceClause.holds(clause.before(), aboutTakingPart)) {
            return false;
        }
        boolean label = isOver(rest) || clause.isBeforeLink() || isApart(clause);
        return label ? isLabelOfSeen(clause) : isSeenFirst(rest) || isSubjectSeen(clause, rest);
    }

    private static String withoutMarks(String words) {
        return words.replace(AudienceClause.LINK_BEGINS, ' ')
                .replace(AudienceClause.LINK_ENDS, ' ')
                .strip();
    }

    /** Whether nothing follows but an ending: "職員限定です". */
    private boolean isOver(String rest) {
        String left = withoutComma(rest);
        for (String ending : soItIs) {
            if (left.startsWith(ending)) {
                left = withoutComma(left.substring(ending.length()));
            }
        }
        return left.isEmpty() || left.equals(".");
    }

    private static String withoutComma(String words) {
        boolean comma = words.startsWith("、") || words.startsWith(",");
        return (comma ? words.substring(1) : words).strip();
    }

    /** "職員限定 研修の記録"; in English a blank is nothing. */
    private static boolean isApart(AudienceClause clause) {
        int to = clause.to();
        String text = clause.text();
        return to < text.length() && text.charAt(to) == ' ' && text.charAt(to - 1) > 0x7f;
    }

    private boolean isLabelOfSeen(AudienceClause clause) {
        String before = clause.before();
        if (before.endsWith(SUBJECT)) {
            return AudienceClause.holds(before, seen);
        }
        String named = before.isEmpty() ? withoutMarks(clause.head()) : before;
        if (!named.isEmpty()) {
            return !areTakenPartIn(named);
        }
        String behind = withoutMarks(clause.behind());
        return isSeenFirst(behind) || !areTakenPartIn(behind);
    }

    private boolean isSeenFirst(String words) {
        return AudienceClause.firstOf(words, seen) < AudienceClause.firstOf(words, takenPartIn);
    }

    /** "このページは会員のみ利用できます". */
    private boolean isSubjectSeen(AudienceClause clause, String rest) {
        String before = clause.before();
        return before.endsWith(SUBJECT) && AudienceClause.holds(before, seen) && !areTakenPartIn(rest);
    }

    /** Of people with "only" before them: what they alone do stands behind. */
    boolean areSeenBehind(AudienceClause clause) {
        return !areTakenPartIn(clause.before()) && isSeenFirst(withoutMarks(clause.rest()));
    }

    /** Of people with "restricted to" before them. */
    boolean areSeenAround(AudienceClause clause) {
        String before = withoutMarks(clause.before());
        String rest = withoutMarks(clause.rest());
        if (areTakenPartIn(before)) {
            return false;
        }
        boolean alone = before.isEmpty() && !areTakenPartIn(rest);
        return alone || AudienceClause.holds(before, seen) || isSeenFirst(rest);
    }
}
