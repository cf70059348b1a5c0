package org.mimawari.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells at next to no cost that a text holds none of some words: every second character is looked up in a table of bits, for of two characters that stand together in a word
 * one is always met. Letters of full and half width, small and capital, are one. A word that begins before the text may be told too. Thread-safe; linear.
 */
final class AudienceTriggers {
    private static final int FULL_WIDTH = 0xFEE0;
    private static final int SLOTS = 1 << 10;
    private static final String FREQUENT = "etaoinsrhldcumfpgwybvkxjqz";

    private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    /** Pairs of characters by their hash; 0 where there is none. */
    private final int[] pairs = new int[SLOTS];

    private final Word[][] words = new Word[SLOTS][];

    /** A word, and where the pair of characters stands in it by which it is found. */
    private record Word(String text, int pair) {}

    /** @param texts of at least two characters, letters small and of half width */
    AudienceTriggers(Collection<String> texts) {
        Map<Integer, List<Word>> byPair = new HashMap<>();
        for (String text : texts) {
            int pair = rarestPair(text);
            byPair.computeIfAbsent(key(text.charAt(pair), text.charAt(pair + 1)), none -> new ArrayList<>())
                    .add(new Word(text, pair));
            mark(text.charAt(pair));
            mark(text.charAt(pair + 1));
        }
        byPair.forEach((pair, some) -> {
            int slot = slot(pair);
            pairs[slot] = pair;
            words[slot] = some.toArray(new Word[0]);
        });
    }

    /** Where a pair stands, or else would stand. */
    private int slot(int pair) {
        int hash = pair * 0x9E3779B1;
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        while (pairs[slot] != 0 && pairs[slot] != pair) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private static int rarestPair(String text) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < text.length(); i++) {
            int frequent = frequency(text.charAt(i)) + frequency(text.charAt(i + 1));
            if (frequent < least) {
                least = frequent;
                best = i;
            }
        }
        return best;
    }

    /** Blanks may be line ends, kana stand everywhere, of Latin letters some are rare, kanji are. */
    private static int frequency(char c) {
        if (c == ' ') {
            return 1_000;
        }
        int latin = FREQUENT.indexOf(c);
        boolean kana = c >= 'ぁ' && c <= 'ん';
        return latin >= 0 ? FREQUENT.length() - latin + 10 : kana ? 50 : 1;
    }

    private static int key(char a, char b) {
        return a << Character.SIZE | b;
    }

    private void mark(char c) {
        set(c);
        if (c > ' ' && c < 0x7f) {
            char capital = String.valueOf(c).toUpperCase(Locale.ROOT).charAt(0);
            set(capital);
            set((char) (c + FULL_WIDTH));
            set((char) (capital + FULL_WIDTH));
        }
    }

    private void set(char c) {
        bits[c >>> 6] |= 1L << c;
    }

    boolean areIn(char[] chars, int from, int to) {
        long[] table = bits;
        for (int i = from; i < to; i += 2) {
            char c = chars[i];
            if ((table[c >>> 6] & 1L << c) != 0 && isAt(chars, from, to, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(char[] chars, int from, int to, int at) {
        return at + 1 < to && isPairAt(chars, from, to, at) || at > from && isPairAt(chars, from, to, at - 1);
    }

    private boolean isPairAt(char[] chars, int from, int to, int at) {
        int slot = slot(key(folded(chars[at]), folded(chars[at + 1])));
        if (pairs[slot] == 0) {
            return false;
        }
        for (Word word : words[slot]) {
            if (isWordAt(word.text(), chars, Math.max(from, at - word.pair()), to, at - word.pair())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordAt(String word, char[] chars, int from, int to, int start) {
        for (int i = from; i < start + word.length(); i++) {
            if (i >= to) {
                return false;
            }
            char c = word.charAt(i - start);
            boolean blank = chars[i] <= ' ' || chars[i] == '\u3000';
            if (c == ' ' && blank && i > start) {
                return true; // There may be more of them; the rest is taken on trust.
            }
            if (c == ' ' ? !blank : folded(chars[i]) != c) {
                return false;
            }
        }
        return true;
    }

    private static char folded(char c) {
        char narrow = c > '\uff00' && c < '\uff5f' ? (char) (c - FULL_WIDTH) : c;
        return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + 0x20) : narrow;
    }

    boolean areIn(String text) {
        return !text.isEmpty() && areIn(text.toCharArray(), 0, text.length());
    }
}
