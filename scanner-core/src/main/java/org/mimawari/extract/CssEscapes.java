package org.mimawari.extract;

/** Resolves the escapes of style rules in an address, as browsers do (<a href="https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point">CSS Syntax</a>). Linear. */
final class CssEscapes {
    private static final int MOST_DIGITS = 6;
    private static final int HEX = 16;

    private CssEscapes() {}

    static String resolved(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\\') {
                out.append(c);
                at++;
            } else {
                at = escape(text, at + 1, out);
            }
        }
        return out.toString();
    }

    /** Behind the escape whose backslash stands before. */
    private static int escape(String text, int from, StringBuilder out) {
        int end = from;
        int point = 0;
        while (end < text.length() && end - from < MOST_DIGITS && Character.digit(text.charAt(end), HEX) >= 0) {
            point = point * HEX + Character.digit(text.charAt(end), HEX);
            end++;
        }
        if (end > from) {
            boolean isCharacter = point > 0 && Character.isValidCodePoint(point);
            out.appendCodePoint(isCharacter ? point : 0xFFFD);
            return end < text.length() && text.charAt(end) <= ' ' ? end + 1 : end;
        }
        if (from < text.length() && text.charAt(from) != '\n') {
            out.append(text.charAt(from)); // an escaped line end stands for nothing
        }
        return from + 1;
    }
}
