package org.mimawari.extract.office;

import org.jspecify.annotations.Nullable;

/** Puts the properties of a run in WordprocessingML together. Source: ECMA-376 Part 1, 17.3.2. Used by one thread. */
final class DocxLook {
    private @Nullable Boolean hidden;
    private @Nullable Integer colour;
    private @Nullable Integer halfPoints;
    private @Nullable Integer shade;
    private @Nullable Integer highlight;
    private String style = "";

    /** With an outline or a shadow, so that it can be seen in whatever colour. */
    private boolean isDrawn;

    private boolean said;

    /** An element within w:rPr. */
    void property(XmlElement element) {
        said = true;
        switch (element.name()) {
            case "vanish" -> hidden = element.isOn("val");
            case "color" -> colour = Colour.of(element.attribute("val"));
            case "sz" -> halfPoints = (int) Math.min(10_000, Math.max(0, element.number("val", 24)));
            case "shd" -> shade = shade(element);
            case "highlight" -> highlight = highlight(element.attribute("val"));
            case "outline", "shadow", "emboss", "imprint", "textOutline", "textFill", "glow", "reflection" ->
                isDrawn |= element.isOn("val");
            case "rStyle" -> style = element.attribute("val");
            default -> {
                // Fonts, spacing, languages: they hide nothing.
            }
        }
    }

    private static int highlight(String name) {
        return name.equals("none") ? Colour.AUTOMATIC : Colour.of(name);
    }

    /** The colour of a w:shd: clear shows the fill, solid the colour of the pattern, anything else a mixture. */
    static int shade(XmlElement shd) {
        return switch (shd.attribute("val")) {
            case "nil", "" -> Colour.AUTOMATIC;
            case "clear" -> Colour.of(shd.attribute("fill"));
            case "solid" -> solid(shd.attribute("color"));
            default -> Colour.UNKNOWN;
        };
    }

    private static int solid(String colour) {
        int stated = Colour.of(colour);
        return stated == Colour.AUTOMATIC ? Colour.BLACK : stated;
    }

    String style() {
        return style;
    }

    RunLook look() {
        return said
                ? new RunLook(hidden, isDrawn ? Integer.valueOf(Colour.UNKNOWN) : colour, halfPoints, shade, highlight)
                : RunLook.PLAIN;
    }
}
