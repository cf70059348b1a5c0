package org.mimawari.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What single pieces of a page say of its scripts. Looks for words, never guesses addresses. Stateless; linear. */
final class ScriptSigns {
    private static final Set<String> PROGRAMS = Set.of(
            "", "module", "text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript");
    /** How scripts put elements into a page, or get what to put there. */
    private static final List<String> BUILDING = List.of(
            "document.write",
            "innerHTML",
            "insertAdjacentHTML",
            "createElement",
            "outerHTML",
            "appendChild",
            ".append(",
            ".html(",
            "fetch(",
            "XMLHttpRequest",
            "location");
    /** Calls by which scripts get what a page shows. */
    private static final List<String> FETCHING =
            List.of("fetch", "XMLHttpRequest", "getJSON", "ajax", "$.get", "axios", "axios.get");

    /** Of jQuery: with an address in quotes; with a function it waits for the page. */
    private static final List<String> LOADING = List.of(".load");

    /** Counters put their own script into the page, and nothing that a visitor sees. */
    private static final List<String> COUNTING =
            List.of("googletagmanager.com", "google-analytics.com", "GoogleAnalyticsObject", "_gaq", "fbevents.js");

    /** Tell a counter of a click. */
    private static final List<String> COUNTING_CALLS = List.of("ga(", "gtag(", "_gaq.push(", "dataLayer.push(");

    /** Tell a call that hands an address to the browser's own lists, or to the clipboard. */
    private static final List<String> KEEPING_CALLS = List.of("favorite", "bookmark", "homepage(", "copy", "clipboard");

    private static final int LONGEST_ADDRESS = 200;
    private static final String SCHEME = "javascript:";

    private ScriptSigns() {}

    /** Whether a script element of this type holds a program, not data. */
    static boolean isProgram(String type) {
        return PROGRAMS.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a script that stands in the page may put something into it. */
    static boolean builds(String code) {
        return BUILDING.stream().anyMatch(code::contains) && COUNTING.stream().noneMatch(code::contains);
    }

    /** Whether what a page runs when it is loaded may show something or lead on; pictures that buttons change to are often loaded so. */
    static boolean begins(String onload) {
        return (onload.indexOf('(') > 0 || onload.contains("location")) && !onload.contains("preload");
    }

    /** Whether a script that stands in the page gets what an element of this id is to hold. */
    static boolean fetches(String code, List<String> ids) {
        return !ids.isEmpty()
                && (calls(code, FETCHING, false) || calls(code, LOADING, true))
                && COUNTING.stream().noneMatch(code::contains)
                && ids.stream().anyMatch(id -> isQuoted(code, id));
    }

    /** Looks at what stands before each bracket, which is far less than looking for each name. */
    private static boolean calls(String code, List<String> names, boolean quoted) {
        for (int at = code.indexOf('('); at > 0; at = code.indexOf('(', at + 1)) {
            boolean fits = !quoted || isAddress(code, at + 1);
            for (int i = 0; fits && i < names.size(); i++) {
                if (code.startsWith(names.get(i), at - names.get(i).length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "news.html", '/inc/menu #list'; other libraries load "corechart" or "client:auth2". */
    private static boolean isAddress(String code, int from) {
        if (from >= code.length() || !isQuote(code.charAt(from))) {
            return false;
        }
        int most = Math.min(code.length(), from + LONGEST_ADDRESS);
        for (int i = from + 1; i < most && code.charAt(i) != code.charAt(from); i++) {
            if (code.charAt(i) == '.' || code.charAt(i) == '/') {
                return true;
            }
        }
        return false;
    }

    /** "news", '#news'. */
    private static boolean isQuoted(String code, String id) {
        for (int at = code.indexOf(id); at > 0; at = code.indexOf(id, at + 1)) {
            int end = at + id.length();
            if (end < code.length() && opens(code.charAt(at - 1)) && isQuote(code.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(char c) {
        return c == '#' || isQuote(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** Whether an address that begins so leads on by itself: it is neither empty, nor a place in the same page, nor a script. */
    static boolean isPlain(char first) {
        return first == '.' || first == '/' || first >= 'a' && first <= 'z' && first != 'j';
    }

    /**
     * Whether an element leads to another page by a script only: its own, or one that is told the address.
     *
     * @param href of the element, or empty
     * @param onclick of the element, or empty
     */
    static boolean leadsOn(String href, String onclick) {
        String code = code(href, onclick);
        return ScriptMoves.leads(code) || isCall(code) && QuotedAddresses.anyIn(code);
    }

    /** The same of an element in a form, where scripts may put together what the form would send: what is gone to has to stand there. */
    static boolean leadsOnInForm(String href, String onclick) {
        String code = code(href, onclick);
        boolean fixed = code.indexOf('+') < 0;
        return fixed && ScriptMoves.leads(code) && QuotedAddresses.anyIn(code)
                || fixed && isCall(code) && QuotedAddresses.documentIn(code);
    }

    /** What a click runs; empty if it leads on by itself. */
    private static String code(String href, String onclick) {
        String address = href.strip();
        if (address.isEmpty() || address.startsWith("#")) {
            return onclick;
        }
        if (!address.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return "";
        }
        return bare(address) ? onclick : address.substring(SCHEME.length());
    }

    /** {@code javascript:void(0)} and the like, which do nothing by themselves. */
    private static boolean bare(String address) {
        String code = address.substring(SCHEME.length()).strip();
        return code.isEmpty() || code.startsWith("void") || code.equals(";");
    }

    private static boolean isCall(String code) {
        return code.indexOf('(') > 0
                && COUNTING_CALLS.stream().noneMatch(begun(code)::startsWith)
                && KEEPING_CALLS.stream().noneMatch(unquoted(code).toLowerCase(Locale.ROOT)::contains)
                && !ScriptMoves.handsOn(code);
    }

    /** Without what many write before it. */
    private static String begun(String code) {
        String start = code.strip();
        for (String before : List.of(SCHEME, "return ")) {
            start = start.startsWith(before) ? start.substring(before.length()).strip() : start;
        }
        return start;
    }

    /** Without what stands in quotes. */
    private static String unquoted(String code) {
        StringBuilder out = new StringBuilder();
        char open = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (open == 0) {
                out.append(c);
                open = isQuote(c) ? c : 0;
            } else if (c == open) {
                open = 0;
            }
        }
        return out.toString();
    }
}
