package org.mimawari.term;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns an internationalised domain name into its ASCII form ("xn--"), by the mapping of Unicode Technical Standard 46 (non-transitional, as
 * browsers): compatibility forms and capitals become plain small letters, the ideographic full stop becomes a dot. The JDK's own
 * {@code java.net.IDN} follows the older standard of 2003, which loses letters such as "ß".
 *
 * <p>A name longer than the domain name system allows is refused, which also bounds the work. Two rules of the standard are left to the name
 * server, which will not know such a name: those for text that runs from right to left, and whether a ready-made "xn--" label decodes.
 */
final class UrlDomain {

    private static final int MAX_LENGTH = 254;
    private static final String PREFIX = "xn--";

    private UrlDomain() {}

    static Optional<String> toAscii(String name) {
        if (name.length() > 4 * MAX_LENGTH) {
            return Optional.empty();
        }
        String mapped = mapped(name);
        if (mapped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        List<String> ascii = new ArrayList<>();
        for (String label : mapped.split("\\.", -1)) {
            Optional<String> converted = convertedLabel(label);
            if (converted.isEmpty()) {
                return Optional.empty();
            }
            ascii.add(converted.get());
        }
        return Optional.of(String.join(".", ascii));
    }

    private static String mapped(String name) {
        StringBuilder lower = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isIgnored(c))
                .forEach(c ->
                        lower.append(c == 0x3002 ? "." : Character.toString(c).toLowerCase(Locale.ROOT)));
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    private static Optional<String> convertedLabel(String label) {
        if (label.chars().allMatch(c -> c < 0x80)) {
            return Optional.of(label);
        }
        return isValid(label) ? Optional.of(PREFIX + UrlPunycode.encoded(label)) : Optional.empty();
    }

    private static boolean isValid(String label) {
        return !isMark(label.codePointAt(0)) && label.codePoints().noneMatch(UrlDomain::isDisallowed);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isDisallowed(int c) {
        boolean nonCharacter = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
        if (nonCharacter || c == 0xFFFD) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> c >= 0x80;
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> false;
        };
    }

    /** Invisible characters that the mapping leaves out: soft hyphen, zero-width space, joiners of words, variation selectors. */
    private static boolean isIgnored(int c) {
        return c == 0xAD
                || c == 0x34F
                || c >= 0x180B && c <= 0x180F && c != 0x180E
                || c == 0x200B
                || c == 0x2060
                || c == 0x2064
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF
                || c >= 0xE0100 && c <= 0xE01EF;
    }
}
