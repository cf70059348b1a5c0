package org.mimawari.extract.office;

import java.util.Locale;
import java.util.Map;

/** Colours as office documents write them, as 0xRRGGBB. Thread-safe. */
final class Colour {
    /** The program chooses: black on bright ground, white on dark. */
    static final int AUTOMATIC = -1;

    /** There is one, and which is not known: a picture, a pattern, a theme. */
    static final int UNKNOWN = -2;

    static final int BLACK = 0;
    static final int WHITE = 0xffffff;

    private static final int ALIKE = 12;
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("black", BLACK),
            Map.entry("white", WHITE),
            Map.entry("red", 0xff0000),
            Map.entry("green", 0x00ff00),
            Map.entry("blue", 0x0000ff),
            Map.entry("yellow", 0xffff00),
            Map.entry("cyan", 0x00ffff),
            Map.entry("magenta", 0xff00ff),
            Map.entry("darkRed", 0x800000),
            Map.entry("darkGreen", 0x008000),
            Map.entry("darkBlue", 0x000080),
            Map.entry("darkYellow", 0x808000),
            Map.entry("darkCyan", 0x008080),
            Map.entry("darkMagenta", 0x800080),
            Map.entry("darkGray", 0x808080),
            Map.entry("lightGray", 0xc0c0c0));

    private Colour() {}

    /** Of "FF0000", "#ff0000", "auto" or a name. */
    static int of(String written) {
        String text = written.startsWith("#") ? written.substring(1) : written;
        if (text.isEmpty() || text.toLowerCase(Locale.ROOT).equals("auto")) {
            return AUTOMATIC;
        }
        Integer named = NAMES.get(text);
        if (named != null) {
            return named;
        }
        if (text.length() != 6) {
            return UNKNOWN;
        }
        try {
            return Integer.parseInt(text, 16);
        } catch (NumberFormatException noColour) {
            return UNKNOWN;
        }
    }

    /** Whether an eye cannot tell the two apart. What is not known differs from everything. */
    static boolean areAlike(int one, int other) {
        if (one < 0 || other < 0) {
            return false;
        }
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > ALIKE) {
                return false;
            }
        }
        return true;
    }
}
