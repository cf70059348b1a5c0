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

    private long[] words = new long[LEAST_ROOM];
    private int count;
    private long sum;
    private long phrases;

    /** Adds a run of text; words do not reach from one run into the next. */
    public void add(CharSequence text) {
        int at = 0;
        while (at < text.length()) {
            at = Character.isLetterOrDigit(text.charAt(at)) ? word(text, at) : at + 1;
        }
    }

    /** Returns where the word ends. A digit ends a word of kana and kanji, "10月5日", but is part of a Latin one, "A4". */
    private int word(CharSequence text, int start) {
        if (isDigit(text.charAt(start))) {
            int end = number(text, start);
            if (end > start) {
                return end;
            }
        }
        boolean latin = isLatin(text.charAt(start));
        boolean digits = false;
        long hash = BASIS;
        int at = start;
        while (at < text.length() && isPart(text.charAt(at), latin)) {
            digits |= Character.isDigit(text.charAt(at));
            hash = (hash ^ text.charAt(at)) * PRIME;
            at++;
        }
        boolean drawn = latin && at - start > LONGEST_LATIN;
        if (!digits && !drawn && (!latin || at - start > 1)) {
            keep(mixed(hash));
            phrases = at - start < PHRASE ? phrases : mixed(phrases ^ hash);
        }
        return at;
    }

    /** Returns where a number ends; the start if it is part of a word. */
    private int number(CharSequence text, int start) {
        int at = start;
        int points = 0;
        long hash = BASIS;
        while (at < text.length() && at - start < LONGEST_NUMBER && (isDigit(text.charAt(at)) || isInside(text, at))) {
            points += text.charAt(at) == '.' ? 1 : 0;
            hash = (hash ^ text.charAt(at)) * PRIME;
            at++;
        }
        if (at < text.length() && Character.isLetter(text.charAt(at)) && isLatin(text.charAt(at))) {
            return start;
        }
        boolean clock = isColon(text, start - 1) || isColon(text, at);
        if (!clock && isValue(text.subSequence(start, at).toString(), points)) {
            keep(mixed(hash));
        }
        return at;
    }

    /** A point or a comma between two digits. */
    private static boolean isInside(CharSequence text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private static boolean isColon(CharSequence text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == ':';
    }

    /** Neither a day, an hour, a minute, a year nor a date: "0.045", "12.75", "1,250", "118"; not "31", "5.1", "2026.4.1", "20260401". */
    private static boolean isValue(String number, int points) {
        if (points > 0) {
            int point = number.indexOf('.');
            return points == 1 && point < 4 && !isMonthAndDay(number.substring(0, point), number.substring(point + 1));
        }
        int length = number.length();
        boolean date = length == 4 || length == 6 || length == 8;
        return length > 2 && !date || length == 2 && number.charAt(0) >= '6';
    }

    private static boolean isMonthAndDay(String month, String day) {
        return month.length() <= 2
                && day.length() <= 2
                && (month.charAt(0) == '1' || month.length() == 1 && month.charAt(0) != '0')
                && day.charAt(0) <= '3';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPart(char c, boolean latin) {
        return Character.isLetterOrDigit(c) && isLatin(c) == latin;
    }

    /** ASCII letters, and all digits. */
    private static boolean isLatin(char c) {
        return c < 128 || Character.isDigit(c);
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
