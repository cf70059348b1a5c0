package org.mimawari.extract.office;

import java.util.ArrayList;
import java.util.List;

/** The table of colours of a rich text. At most {@value #MOST}. Used by one thread. */
final class RtfColours {
    /** Beyond that nothing is known of what hides; it is told as seen. */
    private static final int MOST = 10_000;

    private final List<Integer> colours = new ArrayList<>();
    private int next;
    private boolean said;

    void part(String word, int value) {
        int shift =
                switch (word) {
                    case "red" -> 16;
                    case "green" -> 8;
                    case "blue" -> 0;
                    default -> -1;
                };
        if (shift >= 0) {
            next |= Math.max(0, Math.min(255, value)) << shift;
            said = true;
        }
    }

    /** A semicolon: the colour is complete. */
    void end() {
        if (colours.size() < MOST) {
            colours.add(said ? next : Colour.AUTOMATIC);
        }
        next = 0;
        said = false;
    }

    int of(int number) {
        return number >= 0 && number < colours.size() ? colours.get(number) : Colour.AUTOMATIC;
    }
}
