package org.mimawari.extract;

/**
 * Letters, digits and signs in full width, as an input method for Japanese leaves them behind, made plain: one character for one. Dashes of other kinds, which
 * word processors put in, become hyphens.
 */
final class FullWidth {
    private static final char FIRST = '！';
    private static final char LAST = '～';
    private static final int DISTANCE = FIRST - '!';
    private static final char BLANK = '\u3000';
    private static final char MINUS = '\u2212';
    private static final char FIRST_DASH = '\u2010';
    private static final char LAST_DASH = '\u2015';

    private FullWidth() {}

    static char narrow(char c) {
        if (c < FIRST_DASH) {
            return c;
        }
        if (c >= FIRST && c <= LAST) {
            return (char) (c - DISTANCE);
        }
        if (c == BLANK) {
            return ' ';
        }
        return c <= LAST_DASH || c == MINUS ? '-' : c;
    }

    /** The same text if there is nothing to be made plain. */
    static String narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (narrow(text.charAt(i)) != text.charAt(i)) {
                return narrowFrom(text, i);
            }
        }
        return text;
    }

    private static String narrowFrom(String text, int first) {
        char[] chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) {
            chars[i] = narrow(chars[i]);
        }
        return new String(chars);
    }
}
