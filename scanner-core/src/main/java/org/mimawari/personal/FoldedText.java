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
        for (int i = 0; i < raw.length(); i++) {
            if (!isPlain(raw.charAt(i))) {
                return new FoldedText(raw, folded(raw, i));
            }
        }
        return new FoldedText(raw, raw);
    }

    /** @param from where the first character stands that may be written in more ways than one: nearly all cells of large tables have none */
    private static String folded(String raw, int from) {
        char[] folded = raw.toCharArray();
        for (int i = from; i < folded.length; i++) {
            if (!isPlain(folded[i])) {
                folded[i] = fold(raw, i);
            }
        }
        return new String(folded);
    }

    /** Most letters of Japanese and Latin text stay as they are. */
    private static boolean isPlain(char c) {
        return c < '\u0080' ? c >= ' ' : c > '\u3000' && c < '！' && c != 'ー';
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
