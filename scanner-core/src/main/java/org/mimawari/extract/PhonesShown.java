package org.mimawari.extract;

import org.mimawari.term.PhoneBlocks;

/** Notes in which blocks the telephone numbers lie that a page shows, the last ones if there are many: those of an office stand at the foot of its pages. Keeps no number. Used by one thread; linear. */
final class PhonesShown {
    private static final int DIGITS = 10;
    private static final int DIGITS_OF_BLOCK = 7;
    private static final int RADIX = 10;
    private static final int LONGEST = 16;

    /** The last is the mark of a long vowel, which many type for a dash. */
    private static final String BETWEEN = "- ()ー";

    private PhoneBlocks blocks = PhoneBlocks.NONE;

    /** @param at a digit before which no other stands */
    void at(char[] chars, int at, int to) {
        int digits = 0;
        int block = 0;
        int end = Math.min(to, at + LONGEST);
        for (int i = at; i < end; i++) {
            char c = FullWidth.narrow(chars[i]);
            if (c >= '0' && c <= '9') {
                block = digits < DIGITS_OF_BLOCK ? block * RADIX + (c - '0') : block;
                digits++;
            } else if (BETWEEN.indexOf(c) < 0) {
                return;
            }
            if (digits == DIGITS) {
                add(block, chars, i + 1, to);
                return;
            }
        }
    }

    private void add(int block, char[] chars, int end, int to) {
        boolean longer = isDigit(chars, end, to)
                || end < to && FullWidth.narrow(chars[end]) == '-' && isDigit(chars, end + 1, to);
        int code = longer ? PhoneBlocks.NO_BLOCK : PhoneBlocks.code(block);
        if (code != PhoneBlocks.NO_BLOCK) {
            blocks = blocks.plus(code);
        }
    }

    private static boolean isDigit(char[] chars, int at, int to) {
        char c = at < to ? FullWidth.narrow(chars[at]) : ' ';
        return c >= '0' && c <= '9';
    }

    PhoneBlocks blocks() {
        return blocks;
    }
}
