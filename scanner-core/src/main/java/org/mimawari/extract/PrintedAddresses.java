package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds addresses that are printed in running text. Japanese text stands directly against them, so an address ends at the first character that
 * no ASCII address can have; punctuation at its end belongs to the sentence. Addresses with Japanese characters are not found, and those
 * without "http://" or "https://" only where they begin as the addresses of forms do that flyers print so. Linear; thread-safe.
 */
final class PrintedAddresses {
    private static final int SHORTEST = "http://a.b".length();
    private static final int LONGEST = 2_048;
    private static final List<String> PRINTED_BARE = List.of("forms.gle/", "docs.google.com/forms/", "goo.gl/forms/");
    private static final String NEVER_INSIDE = "\"<>\\^`{|}";
    private static final String NEVER_LAST = ".,;:!?'*";

    /**
     * @param text the address as printed, with its scheme
     * @param start where it begins
     * @param end just behind its last character; for a trimmed address before the punctuation
     */
    record Printed(String text, int start, int end) {}

    List<Printed> in(String text) {
        List<Printed> found = new ArrayList<>();
        int at = text.indexOf("://");
        while (at >= 0) {
            int start = schemeStart(text, at);
            int end = start < 0 ? at + 3 : end(text, at + 3);
            if (start >= 0 && end - start >= SHORTEST && hasHost(text, at + 3, end)) {
                found.add(new Printed(text.substring(start, end), start, end));
            }
            at = text.indexOf("://", end);
        }
        PRINTED_BARE.forEach(beginning -> bare(text, beginning, found));
        return found;
    }

    private static void bare(String text, String beginning, List<Printed> found) {
        int start = text.indexOf(beginning);
        while (start >= 0) {
            int end = end(text, start + beginning.length());
            if (end > start + beginning.length() && (start == 0 || isEdge(text.charAt(start - 1)))) {
                found.add(new Printed("https://" + text.substring(start, end), start, end));
            }
            start = text.indexOf(beginning, end);
        }
    }

    private static boolean isEdge(char before) {
        return !isWord(before) && "/.@-_%=".indexOf(before) < 0;
    }

    private static int schemeStart(String text, int colon) {
        for (String scheme : new String[] {"https", "http"}) {
            int start = colon - scheme.length();
            if (start >= 0 && text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return start > 0 && isWord(text.charAt(start - 1)) ? -1 : start;
            }
        }
        return -1;
    }

    private static int end(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        int end = from;
        int open = 0;
        int openSquare = 0;
        while (end < limit && isAddressCharacter(text.charAt(end))) {
            char c = text.charAt(end);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            openSquare += c == '[' ? 1 : c == ']' ? -1 : 0;
            // A bracket that was opened before the address closes there too.
            if (open < 0 || openSquare < 0) {
                break;
            }
            end++;
        }
        while (end > from && NEVER_LAST.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    static boolean isAddressCharacter(char c) {
        return c > ' ' && c < 0x7f && NEVER_INSIDE.indexOf(c) < 0;
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** A dot between two letters or digits before the path: "http://..." and "https://xxx" in instructions are no addresses. */
    private static boolean hasHost(String text, int from, int end) {
        for (int at = from + 1; at < end - 1; at++) {
            char c = text.charAt(at);
            if (c == '/' || c == '?' || c == '#') {
                return false;
            }
            if (c == '.' && isWord(text.charAt(at - 1)) && isWord(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
