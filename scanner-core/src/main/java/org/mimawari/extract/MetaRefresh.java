package org.mimawari.extract;

import java.util.Optional;

/** Takes the target out of {@code <meta http-equiv="refresh" content="5; url=...">}, or out of the header of that name, by the steps of the HTML Standard. Linear. */
public final class MetaRefresh {
    private MetaRefresh() {}

    /** Empty when the page only reloads itself. */
    public static Optional<String> target(String content) {
        int at = 0;
        while (at < content.length() && isIn(content.charAt(at), " \t\n\f\r0123456789.")) {
            at++;
        }
        int separators = at;
        while (at < content.length() && isIn(content.charAt(at), " \t\n\f\r;,")) {
            at++;
        }
        if (at == content.length() || at == separators && separators == 0) {
            return Optional.empty();
        }
        String rest = content.substring(at);
        return Optional.of(unquoted(afterName(rest).strip())).filter(target -> !target.isEmpty());
    }

    private static boolean isIn(char c, String set) {
        return set.indexOf(c) >= 0;
    }

    private static String afterName(String rest) {
        if (!rest.regionMatches(true, 0, "url", 0, 3)) {
            return rest;
        }
        String value = rest.substring(3).stripLeading();
        return value.startsWith("=") ? value.substring(1) : rest;
    }

    private static String unquoted(String value) {
        if (value.isEmpty() || !isIn(value.charAt(0), "\"'")) {
            return value;
        }
        int end = value.indexOf(value.charAt(0), 1);
        return end < 0 ? value.substring(1) : value.substring(1, end);
    }
}
