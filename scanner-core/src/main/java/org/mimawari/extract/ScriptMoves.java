package org.mimawari.extract;

import java.util.List;

/** Tells whether the code of an element ({@code onclick}, {@code javascript:}) goes to another page or opens a window with one. Looks for words; stateless; linear. */
final class ScriptMoves {
    private static final String LOCATION = "location";
    private static final String OPEN = "open(";
    private static final List<String> WINDOWS = List.of("window.", "self.", "top.", "parent.", "opener.");
    private static final List<String> GOING = List.of("assign", "replace");

    /** A place in the same page, no page at all, or the home page, which everything leads to. */
    private static final List<String> NO_PAGES = List.of("#", "tel:", "mailto:", "javascript:");

    /** How a script reads the own address. */
    private static final List<String> OWN_ADDRESS =
            List.of("location.href", "document.URL", "(location)", "(document.location)", "(window.location)");

    private static final List<String> SHARING = List.of(
            "/sharer",
            "/share?",
            "/intent/",
            "/lineit/",
            "line.me/R/",
            "hatena.ne.jp/",
            "/pin/create",
            "getpocket.com/");

    private ScriptMoves() {}

    static boolean leads(String code) {
        return (goes(code) && !shares(code) || opens(code) && !handsOn(code)) && !code.contains("reload");
    }

    /** Whether it hands the address of the page on, to share or keep it. */
    static boolean handsOn(String code) {
        return shares(code) || OWN_ADDRESS.stream().anyMatch(code::contains);
    }

    private static boolean shares(String code) {
        return SHARING.stream().anyMatch(code::contains);
    }

    /** {@code location='/a'}, {@code location.href='/a'}, {@code location.replace('/a')}; to read it, or to name something so, does not count. */
    private static boolean goes(String code) {
        for (int at = code.indexOf(LOCATION); at >= 0; at = code.indexOf(LOCATION, at + 1)) {
            if (!isWithin(code, at) && isGoneTo(code, at + LOCATION.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGoneTo(String code, int from) {
        int at = from;
        String part = "";
        if (at < code.length() && code.charAt(at) == '.') {
            int start = ++at;
            while (at < code.length() && isOfName(code.charAt(at))) {
                at++;
            }
            part = code.substring(start, at);
        } else if (at < code.length() && code.charAt(at) == '[') {
            return true;
        }
        at = blank(code, at);
        if (GOING.contains(part)) {
            return code.startsWith("(", at);
        }
        boolean set = code.startsWith("=", at) && !code.startsWith("==", at);
        return set && !part.equals("hash") && isPage(code, blank(code, at + 1));
    }

    /** Whether what is gone to may be another page. */
    private static boolean isPage(String code, int from) {
        if (from >= code.length() || code.charAt(from) != '\'' && code.charAt(from) != '"') {
            return true;
        }
        int to = from + 1;
        boolean home = code.startsWith("/", to) && code.startsWith(code.substring(from, to), to + 1);
        boolean whole = !code.startsWith("+", blank(code, to + 2));
        return !(home && whole) && NO_PAGES.stream().noneMatch(none -> code.startsWith(none, to));
    }

    /** Not what opens something in the page, as in {@code menu.open(1)} or {@code subopen(1)}. */
    private static boolean opens(String code) {
        for (int at = code.indexOf(OPEN); at >= 0; at = code.indexOf(OPEN, at + 1)) {
            int from = at;
            boolean window = at == 0
                    || !isWithin(code, at) && code.charAt(at - 1) != '.'
                    || WINDOWS.stream().anyMatch(name -> code.startsWith(name, from - name.length()));
            if (window && !code.startsWith(")", blank(code, at + OPEN.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a longer name ends there. */
    private static boolean isWithin(String code, int at) {
        return at > 0 && isOfName(code.charAt(at - 1));
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$' || c == '-';
    }

    private static int blank(String code, int from) {
        int at = from;
        while (at < code.length() && code.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
