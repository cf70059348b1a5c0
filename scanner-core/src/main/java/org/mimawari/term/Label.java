package org.mimawari.term;

import java.util.Objects;

/**
 * Words of the site made safe to show: a page title, link words, a file name.
 *
 * <p>The only door by which text of the site reaches a report. {@link #masked} is called only in {@code derive}, which
 * has masked everything that looks personal before, and in {@code history}, which reads back what was made there. At most
 * {@value #MAX_LENGTH} characters, no control characters.
 */
public final class Label implements Comparable<Label> {
    public static final int MAX_LENGTH = 80;
    public static final Label NONE = new Label("");

    private final String text;

    private Label(String text) {
        this.text = text;
    }

    /** A label of words from which the personal values have already been taken out. */
    public static Label masked(String safeWords) {
        String line = oneLine(safeWords);
        if (line.isEmpty()) {
            return NONE;
        }
        return new Label(line);
    }

    private static String oneLine(String words) {
        StringBuilder out = new StringBuilder(Math.min(words.length(), MAX_LENGTH));
        int kept = 0;
        boolean gap = false;
        for (int at = 0; at < words.length() && kept < MAX_LENGTH; ) {
            int c = words.codePointAt(at);
            at += Character.charCount(c);
            if (isGap(c)) {
                gap = kept > 0;
                continue;
            }
            if (gap) {
                out.append(' ');
                kept++;
                gap = false;
            }
            if (kept == MAX_LENGTH - 1 && at < words.length()) {
                return out.append('…').toString();
            }
            out.appendCodePoint(c);
            kept++;
        }
        return out.toString().strip();
    }

    private static boolean isGap(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public int compareTo(Label other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Label label && label.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
