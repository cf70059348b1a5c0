package org.mimawari.report;

import org.mimawari.term.PublicUrl;

/** Makes text mean nothing in GitHub's Markdown but itself. */
final class MarkdownText {
    private static final String BACKSLASHED = "\\`*_[]<>|~";

    private MarkdownText() {}

    /** One line in which nothing is markup, HTML, a formula, a mention or a link of itself; also inside tables. */
    static String escape(String text) {
        String line = LegalText.of(text).replace('\n', ' ').strip();
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int at = 0; at < line.length(); at++) {
            append(out, line, at);
        }
        return out.toString();
    }

    /** An address is a link only where no secret is masked; its signs are escaped so that it cannot end the link. */
    static String address(PublicUrl url) {
        String shown = url.shown();
        return ShownAddress.leadsThere(url) ? '<' + shown.replace("|", "%7C") + '>' : escape(shown);
    }

    private static void append(StringBuilder out, String line, int at) {
        char letter = line.charAt(at);
        if (BACKSLASHED.indexOf(letter) >= 0) {
            out.append('\\').append(letter);
        } else if (isSpecial(line, at)) {
            out.append("&#").append((int) letter).append(';');
        } else {
            out.append(letter);
        }
    }

    // "@name" is a mention, "$x$" a formula, "https://" and "www." a link; a sign at the beginning makes a heading or a
    // list.
    private static boolean isSpecial(String line, int at) {
        return switch (line.charAt(at)) {
            case '&', '@', '$' -> true;
            case ':' -> line.startsWith("//", at + 1);
            case '.' -> at >= 3 && line.regionMatches(true, at - 3, "www", 0, 3) || startsWithNumber(line, at);
            case '#', '+', '-', '=' -> at == 0;
            default -> false;
        };
    }

    private static boolean startsWithNumber(String line, int end) {
        return end > 0 && end < 10 && line.substring(0, end).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
