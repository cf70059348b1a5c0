package org.mimawari.extract;

/** Finds where text ends that is read without tags: scripts, styles, titles. */
final class HtmlRawText {
    private static final int PLAIN = 0;
    private static final int COMMENT = 1;
    private static final int SCRIPT_IN_COMMENT = 2;

    private final HtmlBuffer page;

    HtmlRawText(HtmlBuffer page) {
        this.page = page;
    }

    /** The '<' of the next end tag of this name, or the end of the page. */
    int end(int from, HtmlName name) {
        int i = page.find('<', from);
        while (i < page.end && !isEndTag(i, name.text())) {
            i = page.find('<', i + 1);
        }
        return i;
    }

    /** As {@link #end}, but what looks like a comment with a script in it may hold an end tag. */
    int scriptEnd(int from) {
        char[] chars = page.chars;
        int state = PLAIN;
        int dashes = 0;
        for (int i = from; i < page.end; i++) {
            char c = chars[i];
            if (c == '<') {
                if (isEndTag(i, "script")) {
                    if (state != SCRIPT_IN_COMMENT) {
                        return i;
                    }
                    state = COMMENT;
                } else if (state == PLAIN && page.isAt(i, "<!--")) {
                    state = COMMENT;
                    dashes = 2;
                    i += 3;
                    continue;
                } else if (state == COMMENT && isTag(i + 1, "script")) {
                    state = SCRIPT_IN_COMMENT;
                }
            } else if (c == '>' && dashes >= 2) {
                state = PLAIN;
            }
            dashes = c == '-' && state != PLAIN ? dashes + 1 : 0;
        }
        return page.end;
    }

    private boolean isEndTag(int from, String name) {
        return from + 1 < page.end && page.chars[from + 1] == '/' && isTag(from + 2, name);
    }

    private boolean isTag(int from, String name) {
        int stop = from + name.length();
        return stop < page.end && page.isAt(from, name) && isNameEnd(page.chars[stop]);
    }

    private static boolean isNameEnd(char c) {
        return c == '>' || c == '/' || HtmlBuffer.isBlank(c);
    }
}
