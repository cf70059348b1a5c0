package org.mimawari.extract.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a number format shows a value, as far as it matters for what the value is: dates as dates, digits with the noughts and hyphens of telephone numbers and postcodes, everything else as the plain number. Formats that show nothing hide the value. Immutable.
 *
 * <p>Source: ECMA-376 Part 1, 18.8.30 (built-in formats), 18.8.31 (codes).
 */
final class NumberFormat {
    static final NumberFormat GENERAL = new NumberFormat("General");
    private static final int MOST_SECTIONS = 4;
    private static final int LONGEST = 255;
    private static final int MOST_PLACES = 20;
    private static final double EXACT = 1e15;

    private final List<DigitPattern> sections = new ArrayList<>();
    private final boolean date;
    private final boolean time;
    private final boolean hidesNumbers;
    private final boolean hidesTexts;

    private NumberFormat(String code) {
        String[] parts = code.substring(0, Math.min(code.length(), LONGEST)).split(";", -1);
        hidesNumbers = parts.length > 2 && parts[0].isBlank() && parts[1].isBlank() && parts[2].isBlank();
        hidesTexts = parts.length == MOST_SECTIONS && parts[3].isBlank();
        String signs = signs(parts[0]);
        boolean general = signs.contains("general") || signs.startsWith("g/") || hidesNumbers;
        date = !general && (has(signs, "yd") || signs.contains("g") || isMonth(signs) || signs.matches(".*e[^+-].*"));
        time = !general && has(signs, "hs");
        if (!general && !date && !time) {
            for (String part : parts) {
                sections.add(new DigitPattern(part));
            }
        }
    }

    /** @param code of a format that the workbook defines, or empty for one that is built in */
    static NumberFormat of(int id, String code) {
        if (!code.isEmpty()) {
            return new NumberFormat(code);
        }
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 34 || id >= 36 && id <= 36 || id >= 50 && id <= 58) {
            return new NumberFormat("y/m/d");
        }
        if (id >= 18 && id <= 21 || id == 32 || id == 33 || id >= 45 && id <= 47) {
            return new NumberFormat("h:mm");
        }
        return id == 22 ? new NumberFormat("y/m/d h:mm") : GENERAL;
    }

    /** The code without quoted text, escapes, and all that stands in square brackets but for hours, in small letters. */
    private static String signs(String section) {
        StringBuilder signs = new StringBuilder();
        for (int at = 0; at < section.length(); at++) {
            char c = section.charAt(at);
            if (c == '"' || c == '[') {
                int end = section.indexOf(c == '"' ? '"' : ']', at + 1);
                String inside = end < 0 ? "" : section.substring(at + 1, end);
                signs.append(c == '[' && inside.matches("[hHmMsS]+") ? inside : "");
                at = end < 0 ? section.length() : end;
            } else if (c == '\\' || c == '_' || c == '*') {
                at++;
            } else {
                signs.append(c);
            }
        }
        return signs.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean has(String signs, String letters) {
        return letters.chars().anyMatch(letter -> signs.indexOf(letter) >= 0);
    }

    /** Beside hours and seconds "m" is minutes. */
    private static boolean isMonth(String signs) {
        return has(signs, "m") && !has(signs, "hs");
    }

    boolean hidesNumbers() {
        return hidesNumbers;
    }

    boolean hidesTexts() {
        return hidesTexts;
    }

    String text(double value, boolean from1904) {
        if (date) {
            return SerialDates.text(value, from1904, time).orElseGet(() -> plain(value));
        }
        if (time && value >= 0 && value < EXACT) {
            return SerialDates.clock(Math.round(value * 24 * 60));
        }
        if (value != Math.rint(value) || Math.abs(value) >= EXACT) {
            return plain(value);
        }
        long whole = (long) value;
        for (DigitPattern section : sections) {
            if (section.fits(whole)) {
                return section.text(whole);
            }
        }
        return Long.toString(whole);
    }

    static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            return Long.toString((long) value);
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return Math.abs(exact.scale()) > MOST_PLACES ? Double.toString(value) : exact.toPlainString();
    }
}
