package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mimawari.term.Concealment;

/**
 * Reads the styles of cells: number formats, and whether the font has the colour of what is behind it. At most {@value #MOST} of each; what has one further on is told as seen. Used by one thread. Source: ECMA-376 Part 1, 18.8.
 */
final class XlsxStyles implements XmlEvents {
    private static final int MOST = 70_000;
    private static final String WHITE = "FFFFFF";
    private static final String BLACK = "000000";
    private static final String UNKNOWN = "";
    private static final String SOLID = "solid";
    /** Points; nobody reads what is smaller. */
    private static final double TINY = 2;

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<String> fills = new ArrayList<>();
    private final List<CellStyle> styles = new ArrayList<>();
    private String section = "";
    private String fontColour = BLACK;
    private boolean tiny;
    private String fill = WHITE;

    private record Font(String colour, boolean tiny) {}

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "numFmts", "fonts", "fills", "cellXfs" -> section = element.name();
            case "borders", "cellStyleXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst" -> {
                return false;
            }
            case "numFmt" -> number(element);
            case "font" -> {
                fontColour = BLACK;
                tiny = false;
            }
            case "sz" -> tiny = isTiny(element.attribute("val"));
            case "color" -> fontColour = colour(element);
            case "fill" -> fill = WHITE;
            case "patternFill" -> fill = pattern(element.attribute("patternType"));
            case "gradientFill" -> fill = UNKNOWN;
            case "fgColor" -> fill = fill.equals(SOLID) ? colour(element) : fill;
            case "xf" -> style(element);
            default -> {
                return true;
            }
        }
        return true;
    }

    @Override
    public void text(String text) {
        // Styles have no text.
    }

    @Override
    public void end(String name) {
        if (name.equals("font") && section.equals("fonts") && fonts.size() < MOST) {
            fonts.add(new Font(fontColour, tiny));
        } else if (name.equals("fill") && section.equals("fills") && fills.size() < MOST) {
            fills.add(fill);
        }
    }

    private void number(XmlElement element) {
        if (section.equals("numFmts") && codes.size() < MOST) {
            codes.putIfAbsent((int) element.number("numFmtId", -1), element.attribute("formatCode"));
        }
    }

    private static boolean isTiny(String size) {
        try {
            return !size.isEmpty() && Double.parseDouble(size) < TINY;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** One colour all over is stated by the next element; dots and stripes hide nothing. */
    private static String pattern(String type) {
        return switch (type) {
            case "", "none" -> WHITE;
            case "solid" -> SOLID;
            default -> UNKNOWN;
        };
    }

    private static String colour(XmlElement element) {
        String rgb = element.attribute("rgb");
        String theme = element.attribute("theme");
        String shade = element.attribute("tint");
        String tint = shade.isEmpty() || shade.equals("0") ? "" : "+" + shade;
        String plain;
        if (rgb.length() >= WHITE.length()) {
            plain = rgb.substring(rgb.length() - WHITE.length()).toUpperCase(Locale.ROOT);
        } else if (!theme.isEmpty()) {
            plain = theme.equals("0") ? WHITE : theme.equals("1") ? BLACK : "theme " + theme;
        } else {
            plain = indexed(element.attribute("indexed"));
        }
        return plain + tint;
    }

    private static String indexed(String number) {
        return switch (number) {
            case "", "0", "8", "64" -> BLACK;
            case "1", "9", "65" -> WHITE;
            default -> "index " + number;
        };
    }

    private void style(XmlElement element) {
        if (!section.equals("cellXfs") || styles.size() >= MOST) {
            return;
        }
        int id = (int) element.number("numFmtId", 0);
        String code = codes.getOrDefault(id, "");
        NumberFormat format = formats.computeIfAbsent(id + code, none -> NumberFormat.of(id, code));
        int font = (int) element.number("fontId", 0);
        int background = (int) element.number("fillId", 0);
        styles.add(new CellStyle(format, hidden(font, background)));
    }

    private Concealment hidden(int fontId, int fillId) {
        Font font = fontId >= 0 && fontId < fonts.size() ? fonts.get(fontId) : new Font(BLACK, false);
        String behind = fillId >= 0 && fillId < fills.size() ? fills.get(fillId) : WHITE;
        if (font.colour().equals(behind)) {
            return Concealment.SAME_COLOUR;
        }
        return font.tiny() ? Concealment.TINY_TEXT : Concealment.NONE;
    }

    /** Plain for a number that none has. */
    CellStyle of(int number) {
        return number >= 0 && number < styles.size() ? styles.get(number) : CellStyle.PLAIN;
    }
}
