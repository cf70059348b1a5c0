package org.mimawari.personal;

import java.util.regex.Pattern;

/** What stands around a stretch of text, at most {@value #MOST} characters of it. Thread-safe; linear in what it reads. */
final class Surroundings {
    private static final int MOST = 300;

    private final CharSequence text;
    private final Span span;

    Surroundings(CharSequence text, Span span) {
        this.text = text;
        this.span = span;
    }

    CharSequence value() {
        return text.subSequence(span.start(), span.end());
    }

    /** Whether the pattern is found in so many characters before it; "$" in it is the beginning of the stretch. */
    boolean before(int characters, Pattern pattern) {
        int from = Math.max(0, span.start() - Math.min(MOST, characters));
        return pattern.matcher(text.subSequence(from, span.start())).find();
    }

    /** Whether the pattern is found in so many characters behind it; "^" in it is the end of the stretch. */
    boolean behind(int characters, Pattern pattern) {
        int to = Math.min(text.length(), span.end() + Math.min(MOST, characters));
        return pattern.matcher(text.subSequence(span.end(), to)).find();
    }

    boolean near(int before, int behind, Pattern pattern) {
        return before(before, pattern) || behind(behind, pattern);
    }

    /** The digits of the stretch, in one run. */
    String digits() {
        return digits(value());
    }

    static String digits(CharSequence value) {
        StringBuilder digits = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
