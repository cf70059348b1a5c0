package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes the pictures out of style rules: every {@code url(...)} that is no style sheet or font, and that stands neither in a comment nor in a string. Linear.
 */
final class CssAddresses {
    private static final int MAX_ADDRESSES = 1_000;
    private static final List<String> NO_PICTURES = List.of(".css", ".woff", ".woff2", ".ttf", ".otf", ".eot");

    private CssAddresses() {}

    static List<String> in(String css) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < css.length() && found.size() < MAX_ADDRESSES) {
            char c = css.charAt(at);
            if (c == '"' || c == '\'') {
                at = pastString(css, at);
            } else if (c == '/' && css.startsWith("/*", at)) {
                int end = css.indexOf("*/", at + 2);
                at = end < 0 ? css.length() : end + 2;
            } else if (c == '(' && at >= 3 && css.regionMatches(true, at - 3, "url", 0, 3)) {
                at = address(css, at + 1, found);
            } else {
                at++;
            }
        }
        return found;
    }

    /** Behind the string that begins here; one without an end ends with its line. */
    private static int pastString(String css, int open) {
        char quote = css.charAt(open);
        int at = open + 1;
        while (at < css.length() && css.charAt(at) != quote && css.charAt(at) != '\n') {
            at += css.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int address(String css, int from, List<String> found) {
        int start = from;
        while (start < css.length() && css.charAt(start) <= ' ') {
            start++;
        }
        boolean quoted = start < css.length() && (css.charAt(start) == '"' || css.charAt(start) == '\'');
        int end = quoted ? pastString(css, start) - 1 : bracket(css, start);
        if (end < 0 || end >= css.length()) {
            return css.length();
        }
        String address = CssEscapes.resolved(
                css.substring(quoted ? start + 1 : start, end).strip());
        if (isPicture(address)) {
            found.add(address);
        }
        return end + 1;
    }

    /** The bracket that ends an address without quotes, or -1. */
    private static int bracket(String css, int from) {
        int at = from;
        while (at < css.length() && css.charAt(at) != ')') {
            at += css.charAt(at) == '\\' ? 2 : 1;
        }
        return at < css.length() ? at : -1;
    }

    private static boolean isPicture(String address) {
        if (InlinePictures.isInline(address)) {
            return true;
        }
        int end = address.indexOf('?') < 0 ? address.length() : address.indexOf('?');
        int fragment = address.indexOf('#');
        String path = address.substring(0, fragment < 0 ? end : Math.min(end, fragment))
                .toLowerCase(Locale.ROOT);
        return !path.isEmpty() && NO_PICTURES.stream().noneMatch(path::endsWith);
    }
}
