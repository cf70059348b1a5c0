package org.mimawari.extract.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mimawari.term.Concealment;

/** Keeps which styles hide what has them: sheets that are not displayed, rows and columns of no size, cells in the colour of their background. Used by one thread. */
final class OdsStyles {
    /** Beyond that nothing is known of what hides; it is told as seen. */
    private static final int MOST = 100_000;

    private static final String WHITE = "#ffffff";
    /** In whatever unit: less than a point of a screen. */
    private static final double NO_SIZE = 0.005;

    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Concealment> cells = new HashMap<>();
    private String name = "";
    private String colour = "";
    private String background = WHITE;

    void start(XmlElement element) {
        switch (element.name()) {
            case "style" -> {
                name = element.attribute("name");
                colour = "";
                background = WHITE;
            }
            case "table-properties" -> hide(!element.isOn("display", true));
            case "table-row-properties" -> hide(isNothing(element.attribute("row-height")));
            case "table-column-properties" -> hide(isNothing(element.attribute("column-width")));
            case "table-cell-properties" -> background = background(element.attribute("background-color"));
            case "text-properties" -> colour = element.attribute("color");
            default -> {
                // Says nothing of what can be seen.
            }
        }
    }

    void end(String element) {
        if (element.equals("style") && cells.size() < MOST && colour.equalsIgnoreCase(background)) {
            cells.put(name, Concealment.SAME_COLOUR);
        }
    }

    private static String background(String stated) {
        return stated.isEmpty() || stated.equals("transparent") ? WHITE : stated;
    }

    private static boolean isNothing(String size) {
        int end = 0;
        while (end < size.length() && (Character.isDigit(size.charAt(end)) || size.charAt(end) == '.')) {
            end++;
        }
        return SheetOutline.isNothing(size.substring(0, end), NO_SIZE);
    }

    private void hide(boolean isHidden) {
        if (isHidden && hidden.size() < MOST) {
            hidden.add(name);
        }
    }

    /** Whether sheets, rows or columns of the style cannot be seen. */
    boolean hides(String style) {
        return hidden.contains(style);
    }

    /** What hides the text of cells of the style. */
    Concealment ofCell(String style) {
        return cells.getOrDefault(style, Concealment.NONE);
    }
}
