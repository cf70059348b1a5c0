package org.mimawari.extract.office;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document, as far as they decide what can be seen. Source: ECMA-376 Part 1, 17.7. Used by one thread. */
final class DocxStyles implements XmlEvents {
    /** Beyond that nothing is known of what hides; it is told as seen. */
    private static final int MOST_STYLES = 10_000;

    private static final int LONGEST_CHAIN = 12;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, RunLook> looks = new HashMap<>();
    private @Nullable Style open;
    private @Nullable DocxLook run;
    private boolean isInParagraph;
    private RunLook defaults = RunLook.PLAIN;
    private String usual = "";

    private static final class Style {
        private String base = "";
        private RunLook look = RunLook.PLAIN;
        private int shade = Colour.AUTOMATIC;
        private boolean shaded;
    }

    @Override
    public boolean start(XmlElement element) {
        if (run != null) {
            run.property(element);
            return false;
        }
        switch (element.name()) {
            case "style" -> begin(element);
            case "basedOn" -> base(element.attribute("val"));
            case "pPr" -> isInParagraph = true;
            case "rPr" -> run = new DocxLook();
            case "shd" -> shade(DocxLook.shade(element));
            case "rPrChange", "pPrChange" -> {
                return false;
            }
            default -> {
                // Names, numbers and borders hide nothing.
            }
        }
        return true;
    }

    private void begin(XmlElement element) {
        Style style = new Style();
        open = style;
        String id = element.attribute("styleId");
        // Some programs write styles that nothing can refer to.
        if (!id.isEmpty() && styles.size() < MOST_STYLES) {
            styles.putIfAbsent(id, style);
        }
        if (element.attribute("type").equals("paragraph") && element.isOn("default", false)) {
            usual = id;
        }
    }

    private void base(String style) {
        if (open != null) {
            open.base = style;
        }
    }

    private void shade(int colour) {
        if (open != null && colour != Colour.AUTOMATIC) {
            open.shade = isInParagraph ? colour : open.shade;
            open.shaded = true;
        }
    }

    @Override
    public void text(String text) {
        // Styles have no text.
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "rPr" -> endRun();
            case "pPr" -> isInParagraph = false;
            case "style" -> open = null;
            default -> {
                // Nothing else was opened.
            }
        }
    }

    private void endRun() {
        RunLook look = run == null ? RunLook.PLAIN : run.look();
        run = null;
        if (open == null) {
            defaults = look.over(defaults);
        } else {
            open.look = look.over(open.look);
        }
    }

    /** The style of paragraphs that name none. */
    String usual() {
        return usual;
    }

    /** What runs of the style look like, with all styles that it builds on; without the defaults of the document. */
    RunLook look(String style) {
        RunLook known = looks.get(style);
        if (known != null) {
            return known;
        }
        RunLook look = RunLook.PLAIN;
        String id = style;
        for (int step = 0; step < LONGEST_CHAIN && styles.get(id) != null; step++) {
            Style next = styles.get(id);
            look = look.over(next.look);
            id = next.base;
        }
        looks.put(style, look);
        return look;
    }

    RunLook defaults() {
        return defaults;
    }

    /** What is behind paragraphs of the style; {@link Colour#AUTOMATIC} for nothing. */
    int shade(String style) {
        String id = style;
        for (int step = 0; step < LONGEST_CHAIN && styles.get(id) != null; step++) {
            Style next = styles.get(id);
            if (next.shade != Colour.AUTOMATIC) {
                return next.shade;
            }
            id = next.base;
        }
        return Colour.AUTOMATIC;
    }

    /** Whether a style of tables colours any of their parts: then the colour behind a cell is not known. */
    boolean isShaded(String style) {
        String id = style;
        for (int step = 0; step < LONGEST_CHAIN && styles.get(id) != null; step++) {
            Style next = styles.get(id);
            if (next.shaded) {
                return true;
            }
            id = next.base;
        }
        return !style.isEmpty() && !styles.containsKey(style);
    }
}
