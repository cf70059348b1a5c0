package org.mimawari.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.extract.AudienceList.Phrase;
import org.mimawari.term.Audience;

/** Finds people who stand directly before or behind a place in a folded text. Thread-safe. */
final class AudiencePeople {
    private static final int MOST_ON_THE_WAY = 3;

    /** By their last letter, the longest first. */
    private final Map<Character, List<Phrase>> people = new HashMap<>();
    /** What may stand behind them, by its last letter. */
    private final Map<Character, List<String>> between = new HashMap<>();

    private final List<Phrase> all;
    private final List<String> others;
    private final List<String> othersBehind;
    private final List<String> onTheWay;

    /**
     * Some people.
     *
     * @param from where they begin in the text
     * @param to behind their end
     */
    record Named(Audience kind, int from, int to) {}

    AudiencePeople(AudienceList list) {
        all = list.phrases("people");
        others = list.words("others");
        othersBehind = list.words("others behind");
        onTheWay = list.words("on the way");
        for (Phrase phrase : all) {
            people.computeIfAbsent(last(phrase.text()), none -> new ArrayList<>())
                    .add(phrase);
        }
        for (String word : list.words("between")) {
            between.computeIfAbsent(last(word), none -> new ArrayList<>()).add(word);
        }
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    /** "会員の方" before "のみ". */
    @Nullable
    Named before(String text, int place) {
        int end = backOverBlanks(text, place);
        Named named = endingAt(text, end);
        if (named != null || end == 0) {
            return named;
        }
        for (String word : between.getOrDefault(text.charAt(end - 1), List.of())) {
            int from = end - word.length();
            if (named == null && text.startsWith(word, from)) {
                named = endingAt(text, backOverBlanks(text, from));
            }
        }
        return named;
    }

    /** Whether people before a place may stand farther in front than the text begins. */
    boolean mayBeInFront(String text, int place) {
        int end = backOverBlanks(text, place);
        return end == 0
                || between.getOrDefault(text.charAt(end - 1), List.of()).stream()
                        .anyMatch(word -> text.startsWith(word, end - word.length())
                                && text.substring(0, end - word.length()).isBlank());
    }

    private @Nullable Named endingAt(String text, int end) {
        if (end == 0) {
            return null;
        }
        for (Phrase phrase : people.getOrDefault(text.charAt(end - 1), List.of())) {
            int from = end - phrase.text().length();
            if (text.startsWith(phrase.text(), from) && AudienceClause.isWord(text, from, end)) {
                boolean those = others.stream().noneMatch(word -> text.startsWith(word, from - word.length()));
                return those ? new Named(phrase.kind(), from, end) : null;
            }
        }
        return null;
    }

    private static int backOverBlanks(String text, int place) {
        int at = place;
        while (at > 0 && (text.charAt(at - 1) <= ' ' || text.charAt(at - 1) == '-' && at == place)) {
            at--;
        }
        return at;
    }

    /** "our members" behind "only for". */
    @Nullable
    Named behind(String text, int place) {
        int at = AudienceClause.pastBlanks(text, place);
        for (int words = 0; words <= MOST_ON_THE_WAY; words++) {
            Named named = beginningAt(text, at);
            int past = named == null ? pastOneOnTheWay(text, at) : at;
            if (past == at) {
                return named;
            }
            at = past;
        }
        return null;
    }

    private @Nullable Named beginningAt(String text, int from) {
        for (Phrase phrase : all) {
            int to = from + phrase.text().length();
            if (text.startsWith(phrase.text(), from) && AudienceClause.isWord(text, from, to)) {
                return areOthers(text, to) ? null : new Named(phrase.kind(), from, to);
            }
        }
        return null;
    }

    /** "Of the public" behind "members". */
    boolean areOthers(String text, int end) {
        int next = AudienceClause.pastBlanks(text, end);
        return othersBehind.stream().anyMatch(word -> text.startsWith(word, next));
    }

    private int pastOneOnTheWay(String text, int from) {
        for (String word : onTheWay) {
            if (text.startsWith(word + ' ', from)) {
                return AudienceClause.pastBlanks(text, from + word.length());
            }
        }
        return from;
    }
}
