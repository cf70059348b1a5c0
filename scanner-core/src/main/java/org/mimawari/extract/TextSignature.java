package org.mimawari.extract;

import java.util.Arrays;

/**
 * A 64-bit hash of what a text says, dates and counts left out: of the set of its short words, whatever their order and number, and of its
 * phrases in their order. Numbers that may date or count, and words with digits in them (codes, session ids), do not count; measured values do. So all empty months of a calendar have few
 * signatures, and two pages that say the same of different things in another order have different ones. Linear in the text, one page
 * each; at most {@value #MOST_WORDS} different words count. Used by one thread.
 */
public final class TextSignature {
    static final int MOST_WORDS = 8_192;
    /** No name has so many letters without a break: such a word was drawn by lot. */
    private static final int LONGEST_LATIN = 24;

    /** From so many letters on it is a phrase: Japanese is written without blanks. The names of days, months and feasts are shorter. */
    private static final int PHRASE = 9;

    private static final int LONGEST_NUMBER = 24;
    private static final int LEAST_ROOM = 256;
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    /** What a character is, by its number: looked up for every character of a site. */
    private static final byte[] CLASSES = classes();

    private static final byte NOTHING = 0;
    private static final byte LETTER = 1;
    private static final byte LATIN = 2;
    private static final byte DIGIT = 3;
    /** A digit of another script, or of full width. */
    private static final byte OTHER_DIGIT = 4;

    private long[] words = new long[LEAST_ROOM];
    private int count;
    private long sum;
    private long phrases;
    private int first;
    private int end;

    /** Adds a run of text; words do not reach from one run into the next. */
    public void add(CharSequence text) {
        add(text.toString().toCharArray(), 0, text.length());
    }

    /** The same for some of these characters. */
    void add(char[] text, int from, int to) {
        first = from;
        end = to;
        int at = from;
        while (at < to) {
            at = CLASSES[text[at]] == NOTHING ? at + 1 : word(text, at);
        }
    }

    /** Returns where the word ends. A digit ends a word of kana and kanji, "10月5日", but is part of a Latin one, "A4". */
    private int word(char[] text, int start) {
        byte[] classes = CLASSES;
        byte kind = classes[text[start]];
        if (kind == DIGIT) {
            int behind = number(text, start);
            if (behind > start) {
                return behind;
            }
        }
        return kind == LETTER ? phrase(text, start) : latin(text, start);
    }

    private int phrase(char[] text, int start) {
        byte[] classes = CLASSES;
        int last = end;
        long hash = BASIS;
        int at = start;
        while (at < last && classes[text[at]] == LETTER) {
            hash = (hash ^ text[at]) * PRIME;
            at++;
        }
        take(hash, at - start);
        return at;
    }

    private int latin(char[] text, int start) {
        byte[] classes = CLASSES;
        int last = end;
        long hash = BASIS;
        byte most = NOTHING;
        int at = start;
        while (at < last && classes[text[at]] >= LATIN) {
            most = (byte) Math.max(most, classes[text[at]]);
            hash = (hash ^ text[at]) * PRIME;
            at++;
        }
        int length = at - start;
        if (most < DIGIT && length > 1 && length <= LONGEST_LATIN) {
            take(hash, length);
        }
        return at;
    }

    private void take(long hash, int length) {
        keep(mixed(hash));
        phrases = length < PHRASE ? phrases : mixed(phrases ^ hash);
    }

    /** Returns where a number ends; the start if it is part of a word. */
    private int number(char[] text, int start) {
        int at = start;
        int points = 0;
        long hash = BASIS;
        while (at < end && at - start < LONGEST_NUMBER && (isDigit(text[at]) || isInside(text, at))) {
            points += text[at] == '.' ? 1 : 0;
            hash = (hash ^ text[at]) * PRIME;
            at++;
        }
        if (at < end && CLASSES[text[at]] == LATIN) {
            return start;
        }
        boolean clock = isColon(text, start - 1) || isColon(text, at);
        if (!clock && isValue(text, start, at, points)) {
            keep(mixed(hash));
        }
        return at;
    }

    /** A point or a comma between two digits. */
    private boolean isInside(char[] text, int at) {
        char c = text[at];
        return (c == '.' || c == ',') && at + 1 < end && isDigit(text[at + 1]);
    }

    private boolean isColon(char[] text, int at) {
        return at >= first && at < end && text[at] == ':';
    }

    /** Neither a day, an hour, a minute, a year nor a date: "0.045", "12.75", "1,250", "118"; not "31", "5.1", "2026.4.1", "20260401". */
    private static boolean isValue(char[] text, int from, int to, int points) {
        int length = to - from;
        if (points == 0) {
            boolean date = length == 4 || length == 6 || length == 8;
            return length > 2 && !date || length == 2 && text[from] >= '6';
        }
        int point = from;
        while (text[point] != '.') {
            point++;
        }
        return points == 1 && point - from < 4 && !isMonthAndDay(text, from, point, to);
    }

    private static boolean isMonthAndDay(char[] text, int from, int point, int to) {
        return point - from <= 2
                && to - point - 1 <= 2
                && (text[from] == '1' || point - from == 1 && text[from] != '0')
                && text[point + 1] <= '3';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static byte[] classes() {
        byte[] classes = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < classes.length; c++) {
            if (c < 128) {
                boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
                classes[c] = letter ? LATIN : isDigit((char) c) ? DIGIT : NOTHING;
            } else if (Character.isDigit(c)) {
                classes[c] = OTHER_DIGIT;
            } else if (Character.isLetter(c)) {
                classes[c] = LETTER;
            }
        }
        return classes;
    }

    private void keep(long word) {
        if (count >= MOST_WORDS || word == 0) {
            return;
        }
        if (2 * count >= words.length) {
            grow();
        }
        if (put(words, word)) {
            count++;
            sum += mixed(word);
        }
    }

    private void grow() {
        long[] larger = new long[words.length * 2];
        Arrays.stream(words).filter(word -> word != 0).forEach(word -> put(larger, word));
        words = larger;
    }

    private static boolean put(long[] table, long word) {
        int at = (int) word & (table.length - 1);
        while (table[at] != 0) {
            if (table[at] == word) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = word;
        return true;
    }

    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Never 0, which says that nothing is known of a text. */
    public long value() {
        long value = mixed(mixed(sum + count) ^ phrases);
        return value == 0 ? 1 : value;
    }
}
