package org.mimawari.extract;

/** Reads one tag: its name and attributes. */
final class HtmlTagText {
    private static final char UNQUOTED = 0;

    private final HtmlBuffer page;
    private final HtmlReferences references;
    private final HtmlTag tag;

    HtmlTagText(HtmlBuffer page, HtmlReferences references) {
        this.page = page;
        this.references = references;
        this.tag = new HtmlTag(page.chars);
    }

    HtmlTag tag() {
        return tag;
    }

    /** Reads the tag whose name begins here, and returns what is behind it; -1 if the page ends in the tag, which then is none. */
    int read(int from) {
        char[] chars = page.chars;
        int end = page.end;
        int i = nameEnd(from, false);
        tag.begin(HtmlNames.of(chars, from, i));
        boolean slash = false;
        while (i < end) {
            char c = chars[i];
            if (c == '>') {
                if (slash) {
                    tag.closeItself();
                }
                return i + 1;
            }
            slash = c == '/';
            i = slash || HtmlBuffer.isBlank(c) ? i + 1 : attribute(i);
        }
        return -1;
    }

    /** The first character always belongs to the name of an attribute, even if it is '='. */
    private int nameEnd(int from, boolean attribute) {
        char[] chars = page.chars;
        int end = page.end;
        int i = from;
        while (i < end) {
            char c = chars[i];
            if (c == '>' || c == '/' || HtmlBuffer.isBlank(c) || c == '=' && attribute && i > from) {
                break;
            }
            if (c >= 'A' && c <= 'Z') {
                chars[i] = (char) (c + 0x20);
            } else if (c == 0) {
                chars[i] = '\uFFFD';
            }
            i++;
        }
        return i;
    }

    private int pastBlanks(int from) {
        int i = from;
        while (i < page.end && HtmlBuffer.isBlank(page.chars[i])) {
            i++;
        }
        return i;
    }

    private int attribute(int from) {
        int stop = nameEnd(from, true);
        HtmlName name = HtmlNames.of(page.chars, from, stop);
        int equals = pastBlanks(stop);
        if (equals >= page.end || page.chars[equals] != '=') {
            tag.add(name, stop, stop);
            return stop;
        }
        int start = pastBlanks(equals + 1);
        if (start >= page.end) {
            return start;
        }
        char c = page.chars[start];
        if (c != '"' && c != '\'') {
            return value(name, start, UNQUOTED);
        }
        return value(name, start + 1, c) + 1;
    }

    /**
     * Notes the value that begins here. Where it ends.
     *
     * @param quote what ends it; {@link #UNQUOTED} for a blank or the end of the tag
     */
    private int value(HtmlName name, int from, char quote) {
        char[] chars = page.chars;
        int end = page.end;
        int i = plainEnd(from, quote);
        int out = i;
        while (i < end && !ends(chars[i], quote)) {
            char c = chars[i];
            if (c == '&') {
                references.resolve(i, out, true);
                i = references.at();
                out = references.out();
                continue;
            }
            chars[out++] = c == 0 ? '\uFFFD' : c;
            i++;
        }
        tag.add(name, from, out);
        return i;
    }

    /** How far the value means what is written. */
    private int plainEnd(int from, char quote) {
        char[] chars = page.chars;
        int end = page.end;
        int i = from;
        if (quote == UNQUOTED) {
            return from;
        }
        while (i < end && chars[i] != quote && chars[i] != '&' && chars[i] != 0) {
            i++;
        }
        return i;
    }

    private static boolean ends(char c, char quote) {
        return quote == UNQUOTED ? c == '>' || HtmlBuffer.isBlank(c) : c == quote;
    }
}
