package org.mimawari.extract.office;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument text or presentation, as far as they decide what can be seen. Source: OpenDocument 1.3 Part 3, 16 and 20. Used by one thread. */
final class OdfStyles implements XmlEvents {
    /** Beyond that nothing is known of what hides; it is told as seen. */
    private static final int MOST_STYLES = 20_000;

    private static final int LONGEST_CHAIN = 12;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style open;
    private boolean hasBackdrop;
    private double pageWidth;
    private double pageHeight;

    private static final class Style {
        private String base = "";
        private RunLook look = RunLook.PLAIN;
        private int fill = Colour.AUTOMATIC;
        private boolean hidden;
    }

    @Override
    public boolean start(XmlElement element) {
        switch (element.name()) {
            case "style", "default-style" -> begin(element);
            case "text-properties" -> look(element);
            case "paragraph-properties", "table-cell-properties", "table-row-properties", "table-properties" ->
                fill(Colour.of(transparent(element.attribute("background-color"))));
            case "graphic-properties" -> graphic(element);
            case "drawing-page-properties" -> drawingPage(element);
            case "page-layout-properties" -> pageLayout(element);
            default -> {
                // Lists, numbers and outlines hide nothing.
            }
        }
        return true;
    }

    private static String transparent(String colour) {
        return colour.equals("transparent") ? "" : colour;
    }

    private void begin(XmlElement element) {
        Style style = new Style();
        open = style;
        String family = element.attribute("family");
        style.base = family + ':' + element.attribute("parent-style-name");
        if (styles.size() < MOST_STYLES) {
            styles.put(family + ':' + element.attribute("name"), style);
        }
    }

    private void look(XmlElement element) {
        if (open == null) {
            return;
        }
        String display = element.attribute("display");
        String colour = element.attribute("color");
        String behind = element.attribute("background-color");
        boolean automatic = element.isOn("use-window-font-color", false);
        boolean drawn = element.isOn("text-outline", false) || element.isOn("text-shadow", false);
        int known = drawn ? Colour.UNKNOWN : Colour.of(colour);
        open.look = new RunLook(
                display.isEmpty() ? null : display.equals("none"),
                automatic ? Integer.valueOf(Colour.AUTOMATIC) : colour.isEmpty() ? null : known,
                OdfLength.halfPoints(element.attribute("font-size")),
                behind.isEmpty() ? null : Colour.of(transparent(behind)),
                null);
    }

    private void fill(int colour) {
        if (open != null && colour != Colour.AUTOMATIC) {
            open.fill = colour;
        }
    }

    private void graphic(XmlElement element) {
        hasBackdrop |= element.attribute("run-through").equals("background");
        String fill = element.attribute("fill");
        if (fill.equals("solid") && open != null) {
            String colour = element.attribute("fill-color");
            open.fill = colour.isEmpty() ? Colour.UNKNOWN : Colour.of(colour);
        } else if (!fill.isEmpty()) {
            fill(Colour.UNKNOWN);
        }
    }

    private void drawingPage(XmlElement element) {
        if (open != null) {
            open.hidden = element.attribute("visibility").equals("hidden");
        }
    }

    private void pageLayout(XmlElement element) {
        int colour = Colour.of(transparent(element.attribute("background-color")));
        hasBackdrop |= colour != Colour.AUTOMATIC && colour != Colour.WHITE;
        pageWidth = Math.max(pageWidth, OdfLength.millimetres(element.attribute("page-width")));
        pageHeight = Math.max(pageHeight, OdfLength.millimetres(element.attribute("page-height")));
    }

    @Override
    public void text(String text) {
        // Styles have no text.
    }

    @Override
    public void end(String name) {
        if (name.equals("style") || name.equals("default-style")) {
            open = null;
        }
    }

    /** What text of the style looks like, with all styles that it builds on. */
    RunLook look(String family, String name) {
        RunLook look = RunLook.PLAIN;
        String id = family + ':' + name;
        for (int step = 0; step < LONGEST_CHAIN && styles.get(id) != null; step++) {
            Style style = styles.get(id);
            look = look.over(style.look);
            id = style.base;
        }
        return look;
    }

    /** What fills things of the style; {@link Colour#AUTOMATIC} if nothing is said. */
    int fill(String family, String name) {
        String id = family + ':' + name;
        for (int step = 0; step < LONGEST_CHAIN && styles.get(id) != null; step++) {
            Style style = styles.get(id);
            if (style.fill != Colour.AUTOMATIC) {
                return style.fill;
            }
            id = style.base;
        }
        return Colour.AUTOMATIC;
    }

    /** Whether slides of the style are left out when the slides are shown. */
    boolean isHidden(String name) {
        Style style = styles.get("drawing-page:" + name);
        return style != null && style.hidden;
    }

    /** Whether something may stand behind the text of a page. */
    boolean hasBackdrop() {
        return hasBackdrop;
    }

    /** The widest page, in millimetres; 0 if it is not known. */
    double pageWidth() {
        return pageWidth;
    }

    /** The highest page, in millimetres; 0 if it is not known. */
    double pageHeight() {
        return pageHeight;
    }
}
