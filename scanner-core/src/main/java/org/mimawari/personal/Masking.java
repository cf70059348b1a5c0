package org.mimawari.personal;

/**
 * Replaces everything in a text that looks personal by {@value #MASK}: names with a title of respect or a word that says so, e-mail, telephone, postal
 * addresses, dates of birth, and numbers of persons, cards and accounts. Rather masks an office's telephone number than shows a person's. A bare name without any context is not
 * told from other words. Thread-safe; linear; throws on no text.
 */
public final class Masking {
    public static final String MASK = "***";

    /** More than any title holds; what follows is cut off. */
    private static final int LONGEST = 4_000;

    private final Detectors detectors = KindDetectors.toMask();

    public String masked(String text) {
        String visible = visible(text);
        StringBuilder out = new StringBuilder(visible.length());
        int at = 0;
        for (Span span : detectors.find(visible)) {
            if (span.end() <= at) {
                continue;
            }
            if (span.start() >= at) {
                out.append(visible, at, span.start()).append(MASK);
            }
            at = span.end();
        }
        return out.append(visible, at, visible.length()).toString();
    }

    /**
     * The text as a reader sees it: without invisible characters, which could stand inside a number and hide it from the patterns, and cut at a blank, so that no half
     * value is left at the end.
     */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST));
        boolean cut = false;
        for (int at = 0; at < text.length() && !cut; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
                boolean gap = out.length() > 0 && !Character.isSpaceChar(out.charAt(out.length() - 1));
                out.append(gap ? (c == '\u3000' ? "\u3000" : " ") : "");
            } else if (Character.getType(c) != Character.FORMAT) {
                out.appendCodePoint(c);
            }
            cut = out.length() >= LONGEST;
        }
        int lastGap = cut ? Math.max(out.lastIndexOf(" "), out.lastIndexOf("\u3000")) : out.length();
        return out.substring(0, Math.max(0, lastGap));
    }
}
