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
    /** Counters put their own script into the page, and nothing that a visitor sees. */
    private static final List<String> COUNTING =
            List.of("googletagmanager.com", "google-analytics.com", "GoogleAnalyticsObject", "_gaq", "fbevents.js");

    private static final List<String> LEADING = List.of("location", "open(");
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

    /** Whether an address that begins so leads on by itself: it is neither empty, nor a place in the same page, nor a script. */
    static boolean isPlain(char first) {
        return first == '.' || first == '/' || first >= 'a' && first <= 'z' && first != 'j';
    }

    /**
     * Whether an element leads to another page by a script only.
     *
     * @param href of the element, or empty
     * @param onclick of the element, or empty
     */
    static boolean leadsOn(String href, String onclick) {
        String address = href.strip();
        boolean bare = address.isEmpty() || address.startsWith("#");
        if (address.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return leads(address) || bare(address) && leads(onclick);
        }
        return bare && leads(onclick);
    }

    /** {@code javascript:void(0)} and the like, which do nothing by themselves. */
    private static boolean bare(String address) {
        String code = address.substring(SCHEME.length()).strip();
        return code.isEmpty() || code.startsWith("void") || code.equals(";");
    }

    private static boolean leads(String code) {
        return LEADING.stream().anyMatch(code::contains) && !code.contains("reload");
    }
}
