package org.mimawari.extract;

import org.jsoup.nodes.Entities;

/**
 * Resolves character references in place, by the rules of the
 * <a href="https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state">HTML Standard</a>. The names are those that jsoup knows.
 */
final class HtmlReferences {
    /** "CounterClockwiseContourIntegral" has 31. */
    private static final int LONGEST_NAME = 31;
    /** Names that need no semicolon have 2 to 6 characters. */
    private static final int LONGEST_BARE = 6;

    private static final int NO_CHARACTER = 0xFFFD;
    /** What 0x80 to 0x9f mean: the characters of Windows-1252. */
    private static final String WINDOWS =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private final HtmlBuffer page;
    private int at;
    private int out;

    HtmlReferences(HtmlBuffer page) {
        this.page = page;
    }

    /** How far the last reference reached. */
    int at() {
        return at;
    }

    /** Where the next character is to be written. */
    int out() {
        return out;
    }

    /** Reads what begins with the '&' at {@code from} and writes what it means at {@code to}; what is no reference stands for itself. */
    void resolve(int from, int to, boolean inAttribute) {
        out = to;
        at = from + 1;
        boolean found = at < page.end && (page.chars[at] == '#' ? number() : name(inAttribute));
        if (!found) {
            page.chars[out++] = '&';
            at = from + 1;
        }
    }

    private boolean number() {
        int i = at + 1;
        boolean hex = i < page.end && (page.chars[i] | 0x20) == 'x';
        i += hex ? 1 : 0;
        int start = i;
        int value = 0;
        for (int digit = digit(i, hex); digit >= 0; digit = digit(i, hex)) {
            value = Math.min(value * (hex ? 16 : 10) + digit, Character.MAX_CODE_POINT + 1);
            i++;
        }
        if (i == start) {
            return false;
        }
        at = i < page.end && page.chars[i] == ';' ? i + 1 : i;
        write(meaning(value));
        return true;
    }

    private int digit(int i, boolean hex) {
        char c = i < page.end ? page.chars[i] : ' ';
        return c < 0x80 ? Character.digit(c, hex ? 16 : 10) : -1;
    }

    private static int meaning(int value) {
        if (value >= 0x80 && value <= 0x9F) {
            return WINDOWS.charAt(value - 0x80);
        }
        boolean none = value == 0 || value > Character.MAX_CODE_POINT || value >= 0xD800 && value <= 0xDFFF;
        return none ? NO_CHARACTER : value;
    }

    private void write(int c) {
        out += Character.toChars(c, page.chars, out);
    }

    private boolean name(boolean inAttribute) {
        int start = at;
        int end = start;
        while (end < page.end && end - start < LONGEST_NAME && isNamePart(page.chars[end])) {
            end++;
        }
        if (end < page.end && page.chars[end] == ';' && write(new String(page.chars, start, end - start))) {
            at = end + 1;
            return true;
        }
        for (int stop = Math.min(end, start + LONGEST_BARE); stop > start + 1; stop--) {
            String name = new String(page.chars, start, stop - start);
            if (Entities.isBaseNamedEntity(name)) {
                return !(inAttribute && goesOn(stop)) && bare(name, stop);
            }
        }
        return false;
    }

    /** In attributes "&copy=1" and "&copyright" are parts of an address. */
    private boolean goesOn(int stop) {
        return stop < page.end && (page.chars[stop] == '=' || isNamePart(page.chars[stop]));
    }

    private boolean bare(String name, int stop) {
        at = stop;
        return write(name);
    }

    private boolean write(String name) {
        String meaning = Entities.getByName(name);
        meaning.getChars(0, meaning.length(), page.chars, out);
        out += meaning.length();
        return !meaning.isEmpty();
    }

    private static boolean isNamePart(char c) {
        return HtmlBuffer.isLetter(c) && c < 0x80 || c >= '0' && c <= '9';
    }
}
