package org.mimawari.extract.office;

import org.jspecify.annotations.Nullable;
import org.mimawari.term.Concealment;

/**
 * How a run of text looks, as far as it decides whether it can be seen; null where nothing is said.
 *
 * @param halfPoints its size
 * @param shade the colour behind it
 * @param highlight the colour of the marker over it, or {@link Colour#AUTOMATIC} for none
 */
record RunLook(
        @Nullable Boolean hidden,
        @Nullable Integer colour,
        @Nullable Integer halfPoints,
        @Nullable Integer shade,
        @Nullable Integer highlight) {
    static final RunLook PLAIN = new RunLook(null, null, null, null, null);

    private static final int TINY = 2;

    /** This look where it says something, the other one elsewhere. */
    RunLook over(RunLook base) {
        if (this == PLAIN || base == PLAIN) {
            return this == PLAIN ? base : this;
        }
        return new RunLook(
                hidden == null ? base.hidden : hidden,
                colour == null ? base.colour : colour,
                halfPoints == null ? base.halfPoints : halfPoints,
                shade == null ? base.shade : shade,
                highlight == null ? base.highlight : highlight);
    }

    /** @param ground the colour on which the paragraph stands, or {@link Colour#UNKNOWN} */
    Concealment concealment(int ground) {
        if (hidden != null && hidden) {
            return Concealment.HIDDEN_TEXT;
        }
        if (halfPoints != null && halfPoints <= TINY) {
            return Concealment.TINY_TEXT;
        }
        return Colour.areAlike(ink(), behind(ground)) ? Concealment.SAME_COLOUR : Concealment.NONE;
    }

    private int behind(int ground) {
        if (isMarked()) {
            return highlight == null ? Colour.UNKNOWN : highlight;
        }
        return shade == null || shade == Colour.AUTOMATIC ? ground : shade;
    }

    private boolean isMarked() {
        return highlight != null && highlight != Colour.AUTOMATIC;
    }

    /** Automatic text turns white on dark shading, while below a black marker it stays black. */
    private int ink() {
        boolean automatic = colour == null || colour == Colour.AUTOMATIC;
        if (!automatic) {
            return colour == null ? Colour.AUTOMATIC : colour;
        }
        return isMarked() ? Colour.BLACK : Colour.AUTOMATIC;
    }
}
