package org.mimawari.extract.mail;

import java.util.function.Consumer;

/**
 * Finds the addresses in a field of a mail, as mail programs write them and not only as they should: names in quotes, comments, groups, semicolons for commas, addresses with nothing around them. Names are passed over.
 * Linear; for one field.
 *
 * <p>Source: RFC 5322 3.4 and 4.4; RFC 1468 for names in bare ISO-2022-JP, whose bytes look like commas and quotes.
 */
final class AddressScan {
    private static final int LONGEST = 400;
    private static final char ESCAPE = 0x1b;

    private final String text;
    private final Consumer<String> found;
    private final StringBuilder bare = new StringBuilder();
    private String angle = "";
    private String quoted = "";
    private int at;
    /** What is not closed once is not closed further on either, and not looked for again. */
    private boolean quotesOpen;

    private boolean commentsOpen;
    private boolean anglesOpen;

    /** @param text of the field, a character for each byte */
    AddressScan(String text, Consumer<String> found) {
        this.text = text;
        this.found = found;
    }

    void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!passed(c)) {
                take(c);
                at++;
            }
        }
        flush();
    }

    /** Whether something was passed over as a whole. */
    private boolean passed(char c) {
        return switch (c) {
            case ESCAPE -> foreignLetters();
            case '"' -> !quotesOpen && quote();
            case '(' -> !commentsOpen && comment();
            case '<' -> !anglesOpen && angle();
            default -> false;
        };
    }

    private void take(char c) {
        if (c == ',' || c == ';') {
            flush();
        } else if (c == ':') {
            // The name of a group.
            bare.setLength(0);
        } else if (bare.length() < LONGEST) {
            endOfMany(c);
            if (c == '@' && bare.toString().isBlank()) {
                bare.append(quoted);
            }
            bare.append(c);
        }
    }

    /** Many addresses with nothing but blanks between them are given as they come. */
    private void endOfMany(char c) {
        if (c <= ' ' && bare.length() > LONGEST / 2) {
            flush();
        }
    }

    /** Letters of two bytes, up to where ASCII begins again. */
    private boolean foreignLetters() {
        String near = text.substring(at, Math.min(text.length(), at + LONGEST));
        int end = near.indexOf(ESCAPE, 1);
        at += end < 0 || near.startsWith("(", 1) ? Math.min(near.length(), 3) : end;
        return true;
    }

    private boolean quote() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            // The second byte of letters such as "表" in Shift_JIS looks like a backslash.
            boolean escapes = text.charAt(end) == '\\' && text.charAt(end - 1) < 0x80;
            end += escapes ? 2 : 1;
        }
        quotesOpen = end >= text.length();
        if (!quotesOpen) {
            quoted = text.substring(at + 1, Math.min(end, at + LONGEST));
            at = end + 1;
        }
        return !quotesOpen;
    }

    private boolean comment() {
        int depth = 1;
        int end = at + 1;
        for (; end < text.length() && depth > 0; end++) {
            char c = text.charAt(end);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        commentsOpen = depth > 0;
        if (!commentsOpen) {
            at = end;
        }
        return !commentsOpen;
    }

    private boolean angle() {
        int end = text.indexOf('>', at);
        anglesOpen = end < 0;
        if (!anglesOpen) {
            angle = text.substring(at + 1, Math.min(end, at + 1 + LONGEST));
            at = end + 1;
        }
        return !anglesOpen;
    }

    private void flush() {
        if (angle.isEmpty()) {
            for (String word : bare.toString().strip().split("\\s+", -1)) {
                give(word);
            }
        } else {
            // A way over other hosts may stand before the address.
            give(angle.substring(angle.lastIndexOf(':') + 1).strip());
        }
        bare.setLength(0);
        angle = "";
        quoted = "";
    }

    private void give(String address) {
        int sign = address.lastIndexOf('@');
        if (sign > 0 && sign < address.length() - 1) {
            found.accept(address);
        }
    }
}
