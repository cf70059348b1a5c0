package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes the pictures out of style rules: every {@code url(...)} that is no style sheet or font. Linear. */
final class CssAddresses {
    private static final int MAX_ADDRESSES = 1_000;
    private static final List<String> NO_PICTURES = List.of(".css", ".woff", ".woff2", ".ttf", ".otf", ".eot");

    private CssAddresses() {}

    static List<String> in(String css) {
        List<String> found = new ArrayList<>();
        int open = css.indexOf('(');
        while (open >= 0 && found.size() < MAX_ADDRESSES) {
            if (open < 3 || !css.regionMatches(true, open - 3, "url", 0, 3)) {
                open = css.indexOf('(', open + 1);
                continue;
            }
            int end = css.indexOf(')', open);
            if (end < 0) {
                break;
            }
            String address = unquoted(css.substring(open + 1, end).strip());
            if (isPicture(address)) {
                found.add(address);
            }
            open = css.indexOf('(', end);
        }
        return found;
    }

    private static String unquoted(String value) {
        if (value.length() < 2) {
            return value;
        }
        char first = value.charAt(0);
        boolean quoted = (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
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
