package org.mimawari.extract;

/** The characters of a page, line ends made one kind, and how far they are read. What was read may be overwritten by what it means, which is never longer. */
final class HtmlBuffer {
    final char[] chars;
    final int end;
    int at;

    HtmlBuffer(String page) {
        this.chars = page.toCharArray();
        this.end = page.indexOf('\r') < 0 ? chars.length : withPlainLineEnds(chars);
    }

    private static int withPlainLineEnds(char[] chars) {
        int out = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c != '\r') {
                chars[out++] = c;
            } else if (i + 1 == chars.length || chars[i + 1] != '\n') {
                chars[out++] = '\n';
            }
        }
        return out;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\f';
    }

    static boolean isLetter(char c) {
        int small = c | 0x20;
        return small >= 'a' && small <= 'z';
    }

    /** Whether this stands here, capitals or not; the word in small letters. */
    boolean isAt(int from, String word) {
        if (end - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (small(chars[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
    }

    /** The next place of a character, or the end. */
    int find(char wanted, int from) {
        int i = from;
        while (i < end && chars[i] != wanted) {
            i++;
        }
        return i;
    }

    @Override
    public String toString() {
        return "HtmlBuffer[" + at + " of " + end + "]";
    }
}
