package org.mimawari.compare;

import java.text.Normalizer;
import java.util.Locale;

/** Text written in one way: wide and narrow letters (NFKC), small letters, no blanks, one kind of dash. */
final class PlainText {
    private PlainText() {}

    static String of(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                out.append(plain(c));
            }
        }
        return out.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u2500' -> '-';
            case '\u301c', '\u223c' -> '~';
            case '〔', '【', '［', '〈', '《', '「', '『' -> '(';
            case '〕', '】', '］', '〉', '》', '」', '』' -> ')';
            default -> c;
        };
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
