package org.mimawari.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mimawari.term.TextSketch;

/**
 * Makes the sketch of a text while it passes by: every stretch of {@value #SHINGLE} letters is hashed into one of 256 bins, each bin keeps its smallest hash (MinHash with one permutation), and of that one bit is
 * told (b-bit MinHash, b = 1). A number counts as one letter that is the same for all numbers, so that the papers of two years are near. Used by one thread; linear.
 *
 * <p>Sources: Broder 1997; Li, Owen, Zhang 2012 (one permutation hashing); Li, König 2010 (b-bit); Shrivastava 2017 (how empty bins are filled).
 */
final class TextSketcher {
    /** Of fewer letters too little is known to compare them, and too much to be kept. */
    static final int FEWEST_CHARACTERS = 60;

    private static final int BINS = 256;
    private static final int SHINGLE = 4;
    private static final int HEADS = 4;
    private static final int HEAD_LETTERS = 4;
    private static final char NUMBER = '0';

    private final long[] smallest = new long[BINS];
    private final List<Integer> heads = new ArrayList<>();
    private long last;
    private int characters;
    private long words = 7;
    private long numbers = 7;
    private boolean inNumber;

    TextSketcher() {
        Arrays.fill(smallest, Long.MAX_VALUE);
    }

    /** @param plain one line or stretch, as {@link PlainText} writes it */
    void add(String plain) {
        long head = 7;
        int letters = 0;
        inNumber = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (PlainText.isDigit(c)) {
                numbers = mixed(numbers * 31 + c);
                if (inNumber) {
                    continue;
                }
                inNumber = true;
                letter(NUMBER);
            } else {
                inNumber = false;
                head = mixed(head * 31 + c);
                letters++;
                letter(c);
            }
        }
        if (letters >= HEAD_LETTERS && heads.size() < HEADS) {
            heads.add((int) (head & 0xFFF));
        }
    }

    private void letter(char c) {
        characters++;
        if (Character.isLetterOrDigit(c)) {
            words = mixed(words * 31 + c);
        }
        last = last << 16 | c;
        if (characters >= SHINGLE) {
            long hash = mixed(last);
            int bin = (int) (hash >>> 56);
            smallest[bin] = Math.min(smallest[bin], hash & (1L << 56) - 1);
        }
    }

    /** The last step of SplitMix64. */
    static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    TextSketch sketch() {
        String bits = characters < FEWEST_CHARACTERS ? "" : bits();
        return new TextSketch(bits, characters, (int) (words & 0xFF), (int) (numbers & 0xFF), heads);
    }

    private String bits() {
        StringBuilder out = new StringBuilder(BINS / 4);
        for (int digit = 0; digit < BINS / 4; digit++) {
            int value = 0;
            for (int bit = 0; bit < 4; bit++) {
                value = value << 1 | (int) (filled(digit * 4 + bit) & 1);
            }
            out.append(Character.forDigit(value, 16));
        }
        return out.toString();
    }

    /** An empty bin takes the hash of another, the same one in all texts. */
    private long filled(int bin) {
        int at = bin;
        for (int attempt = 1; smallest[at] == Long.MAX_VALUE; attempt++) {
            at = (int) (mixed(bin * 1000L + attempt) >>> 56);
        }
        return smallest[at];
    }
}
