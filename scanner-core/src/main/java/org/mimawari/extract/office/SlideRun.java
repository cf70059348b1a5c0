package org.mimawari.extract.office;

import org.mimawari.term.Concealment;

/** The run of text that is open on a slide: its size, colours and link; and any colour that fills something else. Used by one thread. */
final class SlideRun {
    /** In hundredths of a point. */
    private static final int TINY = 100;

    private static final int LONGEST_WORDS = 1_000;

    private final StringBuilder words = new StringBuilder();
    private DrawingColour reading = new DrawingColour();
    private boolean isInProperties;
    private boolean isInFill;
    private boolean isInHighlight;
    private boolean tiny;
    private String colour = "";
    private String highlight = "";
    private String link = "";

    void clear() {
        words.setLength(0);
        tiny = false;
        colour = "";
        highlight = "";
        link = "";
    }

    boolean isInside() {
        return isInProperties || isInFill;
    }

    /** a:rPr begins. */
    void startProperties(XmlElement element) {
        clear();
        isInProperties = true;
        tiny = element.number("sz", TINY + 1) <= TINY;
    }

    /** The filling of something that is no run. */
    void startFill() {
        isInFill = true;
        reading = new DrawingColour();
    }

    void start(XmlElement element) {
        switch (element.name()) {
            case "solidFill" -> startFill();
            case "highlight" -> {
                isInHighlight = true;
                reading = new DrawingColour();
            }
            case "hlinkClick" -> link = element.relation("id");
            default -> {
                if (isInFill || isInHighlight) {
                    reading.add(element);
                }
            }
        }
    }

    /** @return the colour of a filling that has just been read, if it is not that of the run; else empty */
    String end(String name) {
        switch (name) {
            case "rPr" -> isInProperties = false;
            case "highlight" -> {
                highlight = reading.colour();
                isInHighlight = false;
            }
            case "solidFill" -> {
                isInFill = false;
                if (!isInProperties) {
                    return reading.colour();
                }
                colour = reading.colour();
            }
            default -> {
                // A colour, or what changes it.
            }
        }
        return "";
    }

    void words(String text) {
        if (words.length() < LONGEST_WORDS) {
            words.append(text);
        }
    }

    String words() {
        return words.toString();
    }

    String link() {
        return link;
    }

    /** What is said of its colour, or empty. */
    String colour() {
        return colour;
    }

    /** @param ground the colour of the shape or cell, or empty if it is not known */
    Concealment concealment(String ground) {
        if (tiny) {
            return Concealment.TINY_TEXT;
        }
        boolean same = DrawingColour.areAlike(colour, highlight.isEmpty() ? ground : highlight);
        return same ? Concealment.SAME_COLOUR : Concealment.NONE;
    }
}
