package org.mimawari.extract.office;

import org.mimawari.term.Concealment;

/** What is in force within one group of rich text. Used by one thread. */
final class RtfState {
    RtfTarget target = RtfTarget.TEXT;
    /** What the group around it was read as. */
    RtfTarget around = RtfTarget.TEXT;
    /** Whether the target began with this group. */
    boolean begins;
    /** Whether a field is what the group holds. */
    boolean isField;
    /** "*" stood before the next word. */
    boolean optional;

    boolean isTable;
    int font;
    int fallback = 1;
    private boolean hidden;
    private boolean deleted;

    /** With an outline or a shadow, so that it can be seen in whatever colour. */
    private boolean drawn;

    private int halfPoints = 24;
    private int colour = Colour.AUTOMATIC;
    private int shade = Colour.AUTOMATIC;
    private int marker = Colour.AUTOMATIC;
    private int paragraphShade = Colour.AUTOMATIC;

    /** For a group within. */
    RtfState within() {
        RtfState inner = new RtfState();
        inner.target = target;
        inner.around = target;
        inner.isTable = isTable;
        inner.font = font;
        inner.fallback = fallback;
        inner.hidden = hidden;
        inner.deleted = deleted;
        inner.drawn = drawn;
        inner.halfPoints = halfPoints;
        inner.colour = colour;
        inner.shade = shade;
        inner.marker = marker;
        inner.paragraphShade = paragraphShade;
        return inner;
    }

    /** @return whether the word is one that says how text looks */
    boolean look(String word, int value, RtfColours colours) {
        boolean on = value != 0;
        switch (word) {
            case "plain" -> plain();
            case "v" -> hidden = on;
            case "deleted" -> deleted = on;
            case "outl", "shad", "embo", "impr" -> drawn = on;
            case "fs" -> halfPoints = value == RtfTokens.NONE ? 24 : value;
            case "cf" -> colour = colours.of(value);
            case "cb", "chcbpat" -> shade = colours.of(value);
            case "highlight" -> marker = value <= 0 ? Colour.AUTOMATIC : colours.of(value);
            case "cbpat" -> paragraphShade = colours.of(value);
            case "pard" -> {
                paragraphShade = Colour.AUTOMATIC;
                isTable = false;
            }
            case "intbl" -> isTable = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void plain() {
        hidden = false;
        deleted = false;
        drawn = false;
        halfPoints = 24;
        colour = Colour.AUTOMATIC;
        shade = Colour.AUTOMATIC;
        marker = Colour.AUTOMATIC;
    }

    /** @param page the colour of the paper, or unknown */
    Concealment concealment(int page) {
        if (target == RtfTarget.COMMENT) {
            return Concealment.COMMENT;
        }
        if (target == RtfTarget.VARIABLE) {
            return Concealment.HIDDEN_TEXT;
        }
        if (deleted) {
            return Concealment.TRACKED_CHANGE;
        }
        int ground = target == RtfTarget.BOX || isTable ? Colour.UNKNOWN : page;
        RunLook look = new RunLook(hidden, drawn ? Colour.UNKNOWN : colour, halfPoints, shade, marker);
        return look.concealment(paragraphShade == Colour.AUTOMATIC ? ground : paragraphShade);
    }
}
