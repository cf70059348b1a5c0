package org.mimawari.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Some detectors as one: goes through a text once and asks each where one of its words stands or a number begins. Thread-safe; linear in the length of the text.
 */
final class Detectors {
    private static final Comparator<Span> BY_PLACE =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end).thenComparing(Span::kind);

    /** A word, and who wants to look where it stands. */
    private record Trigger(String word, Detector detector) {}

    /** A stretch, and who found it. */
    private record Find(Span span, Detector detector) {}

    private final List<Detector> atNumbers = new ArrayList<>();
    private final List<List<Trigger>> triggers = new ArrayList<>(List.of(List.of()));
    /** For each letter which of the triggers begin with it: 0 for none. */
    private final char[] byFirst = new char[Character.MAX_VALUE + 1];

    Detectors(List<? extends Detector> detectors) {
        for (Detector detector : detectors) {
            for (String word : detector.words()) {
                if (word.equals(Detector.NUMBER)) {
                    atNumbers.add(detector);
                } else {
                    add(new Trigger(word.toLowerCase(Locale.ROOT), detector));
                }
            }
        }
    }

    private void add(Trigger trigger) {
        char first = trigger.word().charAt(0);
        if (byFirst[first] == 0) {
            byFirst[first] = (char) triggers.size();
            triggers.add(new ArrayList<>());
        }
        triggers.get(byFirst[first]).add(trigger);
    }

    /** All stretches in which something personal may stand, by their start. */
    List<Span> find(String text) {
        return spans(all(FoldedText.of(text).folded()));
    }

    /** Those of which it is sure enough to count them, by their start. */
    List<Span> told(String text) {
        return toldIn(FoldedText.of(text).folded());
    }

    /** @param text folded */
    List<Span> toldIn(CharSequence text) {
        List<Find> all = all(text);
        all.removeIf(find -> !find.detector().tells(text, find.span()));
        return spans(all);
    }

    private static List<Span> spans(List<Find> all) {
        return all.stream().map(Find::span).distinct().sorted(BY_PLACE).toList();
    }

    private List<Find> all(CharSequence text) {
        List<Find> all = new ArrayList<>();
        boolean inNumber = false;
        for (int at = 0; at < text.length(); at++) {
            char c = lower(text.charAt(at));
            boolean digit = c >= '0' && c <= '9';
            if (digit && !inNumber) {
                for (Detector detector : atNumbers) {
                    ask(detector, text, at, all);
                }
            }
            inNumber = digit;
            if (byFirst[c] != 0) {
                askByWord(triggers.get(byFirst[c]), text, at, all);
            }
        }
        return all;
    }

    private static void askByWord(List<Trigger> triggers, CharSequence text, int at, List<Find> all) {
        for (Trigger trigger : triggers) {
            if (stands(trigger.word(), text, at)) {
                ask(trigger.detector(), text, at, all);
            }
        }
    }

    private static void ask(Detector detector, CharSequence text, int at, List<Find> all) {
        List<Span> found = new ArrayList<>(1);
        detector.look(text, at, found);
        found.forEach(span -> all.add(new Find(span, detector)));
    }

    private static boolean stands(String word, CharSequence text, int at) {
        if (word.length() > text.length() - at) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (lower(text.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
