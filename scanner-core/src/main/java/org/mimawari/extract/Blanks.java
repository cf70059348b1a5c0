package org.mimawari.extract;

/** Blanks that get into addresses, with those that nobody sees: zero-width spaces, byte order marks, soft hyphens. Linear. */
final class Blanks {
    private Blanks() {}

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c >= '\u2000' && c <= '\u200a';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c >= '\u2060' && c <= '\u2064' || c == '\ufeff';
    }

    static boolean areAll(String text) {
        return text.chars().allMatch(c -> isBlank((char) c));
    }

    static boolean areNone(String text) {
        return text.chars().noneMatch(c -> isBlank((char) c));
    }

    static String withoutInvisible(String text) {
        return without(text, false);
    }

    static String without(String text) {
        return without(text, true);
    }

    private static String without(String text, boolean blanks) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isInvisible(c) && !(blanks && isBlank(c))) {
                kept.append(c);
            }
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    /** Without those around it, and without all that nobody sees. */
    static String trimmed(String text) {
        return withoutInvisible(text).strip();
    }
}
