package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mimawari.term.Place;

/** Reads the codes of fields in Word documents: where a HYPERLINK leads, and which files of the maker's own a field takes in. Source: ECMA-376 Part 1, 17.16. Thread-safe. */
final class FieldCode {
    private static final int LONGEST = 20_000;
    private static final Set<String> OUTSIDE = Set.of(
            "INCLUDEPICTURE",
            "INCLUDETEXT",
            "INCLUDE",
            "IMPORT",
            "LINK",
            "DDE",
            "DDEAUTO",
            "RD",
            "DATABASE",
            "FILENAME");

    private final OwnPaths paths;
    private final TextLinks links;

    FieldCode(OwnPaths paths, TextLinks links) {
        this.paths = paths;
        this.links = links;
    }

    /** @param words what the field shows */
    void read(Place place, String code, String words) {
        List<String> parts = parts(code.substring(0, Math.min(code.length(), LONGEST)));
        if (parts.isEmpty()) {
            return;
        }
        String name = parts.get(0).toUpperCase(Locale.ROOT);
        if (name.equals("HYPERLINK") && parts.size() > 1) {
            links.link(place, parts.get(1), words);
        } else if (OUTSIDE.contains(name)) {
            parts.subList(1, parts.size()).forEach(paths::found);
        }
    }

    /** What a field shows that has no result: of an EQ that puts small characters over others, as readings over names, those below. Else empty. */
    static String shown(String code) {
        String text = code.strip();
        int end = text.lastIndexOf(')');
        int start = text.lastIndexOf(',') + 1;
        boolean over = text.startsWith("EQ") && (text.contains("\\o") || text.contains("\\O"));
        return over && start > 0 && end > start ? text.substring(start, end) : "";
    }

    /** Words and quoted strings, without switches and what belongs to "\l", a place within the target. */
    private static List<String> parts(String code) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        boolean isAnchor = false;
        while (at < code.length()) {
            char c = code.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '\\' && isSwitch(code, at)) {
                isAnchor = "lot".indexOf(Character.toLowerCase(code.charAt(at + 1))) >= 0;
                at += 2;
            } else {
                int end = end(code, at);
                if (!isAnchor) {
                    parts.add(plain(code.substring(at, end)));
                }
                isAnchor = false;
                at = end;
            }
        }
        return parts;
    }

    private static boolean isSwitch(String code, int at) {
        return at + 1 < code.length()
                && code.charAt(at + 1) != '\\'
                && (at + 2 == code.length() || !Character.isLetterOrDigit(code.charAt(at + 2)));
    }

    private static int end(String code, int start) {
        boolean quoted = code.charAt(start) == '"';
        int at = start + 1;
        while (at < code.length()) {
            char c = code.charAt(at);
            if (quoted ? c == '"' && code.charAt(at - 1) != '\\' : Character.isWhitespace(c)) {
                return quoted ? at + 1 : at;
            }
            at++;
        }
        return at;
    }

    private static String plain(String part) {
        int start = part.startsWith("\"") ? 1 : 0;
        int end = part.length() > 1 && part.endsWith("\"") ? part.length() - 1 : part.length();
        return part.substring(start, Math.max(start, end)).replace("\\\\", "\\");
    }
}
