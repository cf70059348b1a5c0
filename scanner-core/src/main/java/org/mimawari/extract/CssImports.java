package org.mimawari.extract;

import java.util.ArrayList;
import java.util.List;

/** Takes out of style rules the style sheets that they {@code @import}. At most {@value #MAX_IMPORTS}; linear. */
final class CssImports {
    private static final int MAX_IMPORTS = 100;
    private static final String RULE = "@import";

    private CssImports() {}

    static List<String> in(String css) {
        List<String> found = new ArrayList<>();
        int at = rule(css, 0);
        while (at >= 0 && found.size() < MAX_IMPORTS) {
            int start = at + RULE.length();
            int end = start;
            while (end < css.length() && ";{}\n".indexOf(css.charAt(end)) < 0) {
                end++;
            }
            String address = address(css.substring(start, end).strip());
            if (!address.isEmpty()) {
                found.add(address);
            }
            at = rule(css, end);
        }
        return found;
    }

    /** Where the next rule begins, in small letters or capitals, or -1. */
    private static int rule(String css, int from) {
        int at = css.indexOf('@', from);
        while (at >= 0 && !css.regionMatches(true, at, RULE, 0, RULE.length())) {
            at = css.indexOf('@', at + 1);
        }
        return at;
    }

    static String withoutComments(String css) {
        StringBuilder out = new StringBuilder(css.length());
        int at = 0;
        for (int open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", at)) {
            out.append(css, at, open).append(' ');
            int close = css.indexOf("*/", open + 2);
            at = close < 0 ? css.length() : close + 2;
        }
        return out.append(css, at, css.length()).toString();
    }

    /** What follows, such as "screen" or "supports(...)", does not matter. */
    private static String address(String rule) {
        String value =
                rule.regionMatches(true, 0, "url(", 0, 4) ? rule.substring(4).strip() : rule;
        if (value.isEmpty()) {
            return "";
        }
        char first = value.charAt(0);
        boolean quoted = first == '"' || first == '\'';
        int end = quoted ? value.indexOf(first, 1) : value.indexOf(')');
        boolean named = quoted || value.length() < rule.length();
        return end < 0 || !named
                ? ""
                : CssEscapes.resolved(value.substring(quoted ? 1 : 0, end).strip());
    }
}
