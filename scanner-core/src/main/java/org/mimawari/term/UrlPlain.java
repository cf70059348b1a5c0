package org.mimawari.term;

import org.jspecify.annotations.Nullable;

/**
 * Resolves references of the plainest kind, which most links of a page are: nothing but letters, digits and a few signs that no rule of the URL Standard changes, behind a slash, behind a
 * folder, or behind the page's own server. Whatever else there is to think of is left to {@link UrlParser}; both give the same.
 */
final class UrlPlain {
    private static final String UP = "../";
    private static final int ASCII = 128;
    private static final boolean[] PLAIN = plain();

    private UrlPlain() {}

    private static boolean[] plain() {
        boolean[] plain = new boolean[ASCII];
        for (char c = 0; c < ASCII; c++) {
            plain[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/-_.~".indexOf(c) >= 0;
        }
        return plain;
    }

    /**
     * The canonical address; null if the reference is not of this kind.
     *
     * @param page the canonical address of the page, without credentials
     * @param origin its scheme, host and port
     */
    static @Nullable String resolved(String page, String origin, String reference) {
        int length = reference.length();
        if (length == 0 || length + page.length() > UrlText.MAX_LENGTH) {
            return null;
        }
        if (reference.charAt(0) == '/') {
            if (length > 1 && reference.charAt(1) == '/') {
                return onServer(origin, reference);
            }
            return isPlain(reference, 1) ? origin.concat(reference) : null;
        }
        if (reference.startsWith(origin)) {
            boolean own = length > origin.length() && reference.charAt(origin.length()) == '/';
            return own && isPlain(reference, origin.length() + 1) ? reference : null;
        }
        return below(page, origin.length(), reference);
    }

    /** A reference that leaves out the scheme alone, "//www.city.aozora.example/": of the page's own server. */
    private static @Nullable String onServer(String origin, String reference) {
        int scheme = origin.indexOf(':') + 1;
        int server = origin.length() - scheme;
        boolean own = reference.length() > server
                && reference.charAt(server) == '/'
                && origin.regionMatches(scheme, reference, 0, server);
        return own && isPlain(reference, server + 1)
                ? origin.substring(0, scheme).concat(reference)
                : null;
    }

    /** Whether what stands behind a '#' is of this kind too, and no longer. */
    static boolean isFragment(String text, int longest) {
        return text.length() < longest && isPlain(text, 0);
    }

    /** The folder of the page, or one above it for each "../" at the beginning. */
    private static @Nullable String below(String page, int root, String reference) {
        int query = page.indexOf('?');
        int slash = page.lastIndexOf('/', query < 0 ? page.length() : query);
        int from = 0;
        while (reference.startsWith(UP, from)) {
            slash = Math.max(root, page.lastIndexOf('/', slash - 1));
            from += UP.length();
        }
        if (!isPlain(reference, from)) {
            return null;
        }
        String folder = page.substring(0, slash + 1);
        return folder.concat(from == 0 ? reference : reference.substring(from));
    }

    /** Neither a sign that means something, nor a segment that begins with a dot and may lead upwards. */
    private static boolean isPlain(String text, int from) {
        boolean segmentStarts = true;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII || !PLAIN[c] || segmentStarts && c == '.') {
                return false;
            }
            segmentStarts = c == '/';
        }
        return true;
    }
}
