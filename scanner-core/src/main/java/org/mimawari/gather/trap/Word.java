package org.mimawari.gather.trap;

import java.util.Locale;
import java.util.Set;

/** What a part of an address looks like: a word that names something, something that counts or dates, or a token that a machine drew. */
final class Word {
    private static final int LONGEST_NAME = 40;
    private static final int TOKEN = 16;
    private static final int SHORT_TOKEN = 8;
    private static final Set<String> DATES = Set.of(
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun");

    private final boolean countsToo;
    private boolean token;

    /** @param countsToo whether numbers and dates are blotted out as well, not only tokens */
    Word(boolean countsToo) {
        this.countsToo = countsToo;
    }

    /** Whether a token was met. */
    boolean metToken() {
        return token;
    }

    /** Adds text without what is not part of its pattern: between letters and digits anything else stands as it is. */
    void add(CharSequence text, Mix out) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                addWord(text.subSequence(at, end).toString(), out);
                at = end;
            } else if (text.charAt(at) == '%' && at + 2 < text.length()) {
                out.add(text.subSequence(at, at + 3)); // an escaped letter: its digits count nothing
                at += 3;
            } else {
                out.add(text.charAt(at++));
            }
        }
    }

    private void addWord(String word, Mix out) {
        if (isToken(word)) {
            token = true;
            out.add('\u0001');
        } else if (!countsToo) {
            out.add(word);
        } else if (word.length() > LONGEST_NAME || DATES.contains(word.toLowerCase(Locale.ROOT))) {
            out.add('0');
        } else {
            addWithoutDigits(word, out);
        }
    }

    private static void addWithoutDigits(String word, Mix out) {
        for (int i = 0; i < word.length(); i++) {
            boolean digit = isDigit(word.charAt(i));
            if (!digit) {
                out.add(word.charAt(i));
            } else if (i == 0 || !isDigit(word.charAt(i - 1))) {
                out.add('0');
            }
        }
    }

    /** Letters and digits in turns, as in "9f3ac07b" or "Zk2p9Qx0aa31LmW8"; "h30kouhou05" and "20240501" are none. */
    private static boolean isToken(String word) {
        if (word.length() < SHORT_TOKEN) {
            return false;
        }
        int turns = 0;
        boolean hex = true;
        for (int i = 0; i < word.length(); i++) {
            hex &= isHex(word.charAt(i));
            if (i > 0 && isDigit(word.charAt(i)) != isDigit(word.charAt(i - 1))) {
                turns++;
            }
        }
        return turns >= 3 && (hex || word.length() >= TOKEN) && turns * 6 >= word.length();
    }

    private static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
