package org.mimawari.extract;

import java.util.List;
import java.util.Locale;

/**
 * Tells whether the code of an element ({@code onclick}, {@code javascript:}) has the address of a page or document in quotes, as in {@code openWin('map.html')}. It only says that a
 * browser is worth asking; no address is taken out of code. Stateless; linear.
 */
final class QuotedAddresses {
    private static final List<String> STATIC = List.of(".html", ".htm", ".shtml", ".xhtml");
    private static final List<String> MADE = List.of(".php", ".asp", ".aspx", ".jsp", ".cgi");
    private static final List<String> PARTS =
            List.of(".gif", ".jpg", ".jpeg", ".png", ".svg", ".webp", ".ico", ".css", ".js", ".json", ".xml");

    private QuotedAddresses() {}

    /** Whether a page, a document, or a path from the root or up the folders stands in quotes. */
    static boolean anyIn(String code) {
        return quoted(code, false);
    }

    /** Whether a document stands in quotes. */
    static boolean documentIn(String code) {
        return quoted(code, true);
    }

    private static boolean quoted(String code, boolean onlyDocuments) {
        for (int open = quote(code, 0); open >= 0; ) {
            int close = code.indexOf(code.charAt(open), open + 1);
            if (close < 0) {
                return false;
            }
            String text = code.substring(open + 1, close).strip();
            if (DataAddresses.isPlain(text) && (onlyDocuments ? isDocument(text) : isPath(text) || isPage(text))) {
                return true;
            }
            open = quote(code, close + 1);
        }
        return false;
    }

    private static int quote(String code, int from) {
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\'' || c == '"') {
                return i;
            }
        }
        return -1;
    }

    /** With its server, from the root, or relative to a folder, and no part of a page such as a picture. The root alone is mostly the path of a cookie. */
    static boolean isPath(String text) {
        boolean path = text.startsWith("/") && text.length() > 1
                || text.startsWith("./")
                || text.startsWith("../")
                || text.startsWith("http://")
                || text.startsWith("https://");
        return path && !endsIn(text, PARTS);
    }

    static boolean isPage(String text) {
        return isStaticPage(text) || endsIn(text, MADE);
    }

    /** A page or document that lies on the server as it is, so that its name is hardly anything but an address. */
    static boolean isStaticPage(String text) {
        return endsIn(text, STATIC) || isDocument(text);
    }

    private static boolean isDocument(String text) {
        return DataAddresses.isDocument(file(text));
    }

    private static boolean endsIn(String text, List<String> endings) {
        String file = file(text).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> file.endsWith(ending) && file.length() > ending.length());
    }

    /** Without query and fragment. */
    private static String file(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '?' || c == '#') {
                return text.substring(0, i);
            }
        }
        return text;
    }
}
