package org.mimawari.term;

/** The path of an address, built segment by segment: dot segments resolved, '\' read as '/', characters escaped. Linear time. */
final class UrlPath {

    private final StringBuilder out;

    private UrlPath(String directory) {
        this.out = new StringBuilder(directory);
    }

    /**
     * Appends a relative path to a directory.
     *
     * @param directory an encoded path without dot segments and without the last '/'; empty for the root
     * @param text the characters from..to of it are the path, with or without a leading slash
     */
    static String resolved(String directory, String text, int from, int to) {
        int start = from < to && isSlash(text.charAt(from)) ? from + 1 : from;
        if (isPlain(text, start, to)) {
            return new StringBuilder(directory.length() + 1 + to - start)
                    .append(directory)
                    .append('/')
                    .append(text, start, to)
                    .toString();
        }
        UrlPath path = new UrlPath(directory);
        int segment = start;
        for (int i = start; i < to; i++) {
            if (isSlash(text.charAt(i))) {
                path.add(text, segment, i, false);
                segment = i + 1;
            }
        }
        path.add(text, segment, to, true);
        return path.out.toString();
    }

    /** The directory a relative path starts from: the path up to its last '/', without it. */
    static String directoryOf(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /** Whether nothing has to be changed; a segment that begins with a dot, however written, goes the long way. */
    private static boolean isPlain(String text, int from, int to) {
        boolean atSegmentStart = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\' || atSegmentStart && (c == '.' || c == '%') || !UrlEscapes.PATH.keeps(c)) {
                return false;
            }
            atSegmentStart = c == '/';
        }
        return true;
    }

    private void add(String text, int from, int to, boolean last) {
        int dots = dots(text, from, to);
        if (dots == 2) {
            dropLast();
        }
        if (dots == 0) {
            out.append('/');
            UrlEscapes.PATH.append(text, from, to, out);
        } else if (last) {
            out.append('/');
        }
    }

    private void dropLast() {
        out.setLength(Math.max(0, out.lastIndexOf("/")));
    }

    /** 1 for ".", 2 for "..", either spelled with "%2e"; 0 for any other segment. */
    private static int dots(String text, int from, int to) {
        int count = 0;
        int i = from;
        while (i < to && count < 3) {
            if (text.charAt(i) == '.') {
                i++;
            } else if (text.regionMatches(true, i, "%2e", 0, 3) && i + 3 <= to) {
                i += 3;
            } else {
                return 0;
            }
            count++;
        }
        return count == 3 ? 0 : count;
    }
}
