package org.mimawari.extract.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mimawari.term.Concealment;

/** Makes text of the values of cells as a sheet shows them. Used by one thread. */
final class CellText {
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final boolean from1904;

    CellText(SharedStrings strings, XlsxStyles styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * @param type as the cell states it, or empty for a number
     * @param raw its value as it stands
     */
    String text(String type, int style, String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> unescaped(strings.get(index(raw)));
            case "str", "inlineStr" -> unescaped(raw);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            case "d" -> day(raw);
            default -> number(style, raw.strip());
        };
    }

    /** What the style hides of such a cell. */
    Concealment hides(String type, int style) {
        boolean text = type.equals("s") || type.equals("str") || type.equals("inlineStr");
        return styles.of(style).hides(!text);
    }

    private String number(int style, String raw) {
        if (raw.length() > LONGEST_NUMBER) {
            return raw;
        }
        NumberFormat format = styles.of(style).format();
        if (format == NumberFormat.GENERAL && isPlain(raw)) {
            return raw;
        }
        try {
            return format.text(Double.parseDouble(raw), from1904);
        } catch (NumberFormatException noNumber) {
            return raw;
        }
    }

    private static boolean isPlain(String raw) {
        return raw.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** "2001-04-05T00:00:00" without a time of day that says nothing. */
    static String day(String raw) {
        int time = raw.indexOf('T');
        boolean midnight = time > 0 && raw.startsWith("00:00:00", time + 1);
        return midnight ? raw.substring(0, time) : raw;
    }

    /** Characters that XML cannot have stand as "_x000D_". */
    private static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    private static int index(String raw) {
        try {
            return Integer.parseInt(raw.strip());
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
