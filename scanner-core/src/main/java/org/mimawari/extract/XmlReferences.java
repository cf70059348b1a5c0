package org.mimawari.extract;

/**
 * Resolves the references that XML knows without being told: five names, and numbers. Any other ampersand stays as it is, as in the addresses of sitemaps whose programs
 * forget to escape them. Linear.
 */
final class XmlReferences {
    private static final int LONGEST = 12;
    private static final int HEX = 16;
    private static final int DECIMAL = 10;

    private XmlReferences() {}

    static String resolved(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int end = end(text, at);
            int meant = end < 0 ? -1 : meant(text.substring(at + 1, end));
            if (meant >= 0) {
                out.append(text, done, at).appendCodePoint(meant);
                done = end + 1;
            }
            at = text.indexOf('&', at + 1);
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Looked for no further than a reference is long: there may be as many ampersands as characters. */
    private static int end(String text, int from) {
        int stop = Math.min(text.length(), from + LONGEST);
        int at = from;
        while (at < stop && text.charAt(at) != ';') {
            at++;
        }
        return at < stop ? at : -1;
    }

    private static int meant(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> name.startsWith("#") ? numbered(name.substring(1)) : -1;
        };
    }

    private static int numbered(String number) {
        boolean hex = number.startsWith("x") || number.startsWith("X");
        try {
            int point = Integer.parseInt(hex ? number.substring(1) : number, hex ? HEX : DECIMAL);
            return Character.isValidCodePoint(point) ? point : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
