package org.mimawari.report;

/** Which letters the written formats may hold. The narrowest of their rules, that of XML 1.0 without its discouraged letters. */
final class LegalText {
    static final int REPLACEMENT = 0xFFFD;

    private LegalText() {}

    static boolean isLegal(int letter) {
        if (letter < 0x20) {
            return letter == '\t' || letter == '\n';
        }
        boolean control = letter >= 0x7F && letter <= 0x9F;
        boolean half = letter >= 0xD800 && letter <= 0xDFFF;
        boolean none = letter >= 0xFDD0 && letter <= 0xFDEF || (letter & 0xFFFE) == 0xFFFE;
        return !control && !half && !none && !turnsText(letter);
    }

    // Marks that turn the direction of what follows; they can make an address read as another.
    private static boolean turnsText(int letter) {
        return letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
    }

    /** The text without letters that are not legal. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(LegalText::isLegal).forEach(out::appendCodePoint);
        return out.toString();
    }
}
