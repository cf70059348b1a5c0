package org.mimawari.personal;

/**
 * Text in which full-width ASCII, blanks and the many hyphens are written in one way, character by character, so that places in it are places in
 * the original.
 *
 * @param raw as it stands
 * @param folded as long as {@code raw}
 */
record FoldedText(String raw, String folded) {

    static FoldedText of(String raw) {
        return isPlain(raw) ? new FoldedText(raw, raw) : folded(raw);
    }

    /** Whether nothing in it is written in more ways than one: nearly all cells of large tables. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean plain = c >= ' ' && c < '\u00a0' || c > '\u3000' && c < '\u30fc' || c > '\u30fc' && c < '\uff01';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static FoldedText folded(String raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            folded.append(fold(raw, i));
        }
        return new FoldedText(raw, folded.toString());
    }

    /** Without one, most patterns need not even be tried. */
    boolean hasDigit() {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) >= '0' && folded.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static char fold(String raw, int at) {
        char c = raw.charAt(at);
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '\u3000', '\u00a0', '\t', '\n', '\r' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uff70', '\u30fc', '\u2500' ->
                isAfterDigit(raw, at) ? '-' : c;
            default -> c;
        };
    }

    /** The long-vowel mark is a hyphen in numbers and a letter in words. */
    private static boolean isAfterDigit(String raw, int at) {
        char before = at > 0 ? raw.charAt(at - 1) : ' ';
        return before >= '0' && before <= '9' || before >= '０' && before <= '９' || before == ')' || before == '）';
    }

    @Override
    public String toString() {
        return "FoldedText[" + raw.length() + " characters]";
    }
}
