package org.mimawari.personal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells whether one of some words stands anywhere in a text: one look at each character, however many words there are. Thread-safe. */
final class Words {
    private final BitSet firsts = new BitSet();
    private final Map<Character, List<String>> words = new HashMap<>();

    Words(List<String> all) {
        for (String word : all) {
            firsts.set(word.charAt(0));
            words.computeIfAbsent(word.charAt(0), none -> new ArrayList<>()).add(word);
        }
    }

    boolean in(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (firsts.get(text.charAt(at)) && oneAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean oneAt(String text, int at) {
        for (String word : words.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
