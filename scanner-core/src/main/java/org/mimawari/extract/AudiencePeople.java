package org.mimawari.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mimawari.extract.AudienceList.Phrase;
import org.mimawari.term.Audience;

/** Finds people who stand directly before or behind a place in a folded text. Thread-safe. */
final class AudiencePeople {
    private static final int MOST_ON_THE_WAY = 3;

    private final List<Phrase> people;
    private final List<String> others;
    private final List<String> othersBehind;
    private final List<String> between;
    private final List<String> onTheWay;

    /**
     * Some people.
     *
     * @param from where they begin in the text
     * @param to behind their end
     */
    record Named(Audience kind, int from, int to) {}

    AudiencePeople(AudienceList list) {
        people = list.phrases("people");
        others = list.words("others");
        othersBehind = list.words("others behind");
        between = list.words("between");
        onTheWay = list.words("on the way");
    }

    /** With which letters people, or what is said behind them, end in Japanese. */
    Set<String> lastLetters() {
        Set<String> letters = new TreeSet<>();
        people.forEach(phrase -> letters.add(last(phrase.text())));
        between.forEach(word -> letters.add(last(word)));
        letters.removeIf(letter -> letter.charAt(0) < 0x80);
        return letters;
    }

    private static String last(String word) {
        return word.substring(word.length() - 1);
    }

    /** "会員の方" before "のみ". */
    @Nullable
    Named before(String text, int place) {
        int end = backOverBlanks(text, place);
        Named named = endingAt(text, end);
        for (int i = 0; named == null && i < between.size(); i++) {
            String word = between.get(i);
            if (text.startsWith(word, end - word.length())) {
                named = endingAt(text, backOverBlanks(text, end - word.length()));
            }
        }
        return named;
    }

    private @Nullable Named endingAt(String text, int end) {
        for (Phrase phrase : people) {
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
        for (Phrase phrase : people) {
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
