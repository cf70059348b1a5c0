package org.mimawari.term;

import java.util.Optional;

/**
 * Text as written in a page, freed of what browsers ignore in an address: blanks and control characters around it, tabs and line ends inside.
 * Unpaired surrogates become U+FFFD. Linear time; text longer than {@link #MAX_LENGTH} after that is refused.
 */
final class UrlText {

    static final int MAX_LENGTH = 8_192;

    private UrlText() {}

    static Optional<String> cleaned(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && written.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && written.charAt(end - 1) <= ' ') {
            end--;
        }
        if (isClean(written, start, Math.min(end, start + MAX_LENGTH + 1))) {
            return end - start > MAX_LENGTH ? Optional.empty() : Optional.of(written.substring(start, end));
        }
        return rebuilt(written, start, end);
    }

    private static boolean isClean(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isIgnored(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> rebuilt(String text, int start, int end) {
        StringBuilder clean = new StringBuilder(Math.min(end - start, MAX_LENGTH) + 2);
        int i = start;
        while (i < end && clean.length() <= MAX_LENGTH) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!isIgnored(c)) {
                clean.appendCodePoint(isLoneSurrogate(c) ? 0xFFFD : c);
            }
        }
        return clean.length() > MAX_LENGTH ? Optional.empty() : Optional.of(clean.toString());
    }

    private static boolean isIgnored(int c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
