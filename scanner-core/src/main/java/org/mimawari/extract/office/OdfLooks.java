package org.mimawari.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mimawari.term.Concealment;

/** How the text looks, and what is behind it, where an OpenDocument file is being read. Used by one thread. */
final class OdfLooks {
    private static final RunLook HIDDEN = new RunLook(true, null, null, null, null);

    private final OdfStyles styles;
    private final Deque<RunLook> looks = new ArrayDeque<>();
    private final Deque<Integer> grounds = new ArrayDeque<>();
    private final Deque<Integer> shades = new ArrayDeque<>();

    OdfLooks(OdfStyles styles) {
        this.styles = styles;
    }

    void paragraph(String style) {
        looks.push(styles.look("paragraph", style).over(styles.look("paragraph", "")));
        shades.push(styles.fill("paragraph", style));
    }

    void span(String style) {
        RunLook around = looks.isEmpty() ? RunLook.PLAIN : looks.element();
        looks.push(styles.look("text", style).over(around));
        shades.push(shades.isEmpty() ? Colour.AUTOMATIC : shades.element());
    }

    /** The paragraph is hidden as a whole, from its beginning. */
    void hideParagraph(boolean isHidden) {
        if (isHidden && !looks.isEmpty()) {
            looks.push(HIDDEN.over(looks.pop()));
        }
    }

    /** The paragraph or span ends. */
    void leave() {
        looks.poll();
        shades.poll();
    }

    /** Behind the text of a shape; without a filling of its own it may stand before anything. */
    void startShape(String style) {
        int fill = styles.fill("graphic", style);
        int known = fill == Colour.AUTOMATIC ? styles.fill("presentation", style) : fill;
        grounds.push(known == Colour.AUTOMATIC ? Colour.UNKNOWN : known);
    }

    void endShape() {
        grounds.poll();
    }

    /** A table, row or cell begins: what is not filled shows what is behind it. */
    void startFilled(String family, String style) {
        int fill = styles.fill(family, style);
        grounds.push(fill == Colour.AUTOMATIC ? ground() : fill);
    }

    void endFilled() {
        grounds.poll();
    }

    private int ground() {
        if (grounds.isEmpty()) {
            return styles.hasBackdrop() ? Colour.UNKNOWN : Colour.WHITE;
        }
        return grounds.element();
    }

    Concealment concealment() {
        RunLook look = looks.isEmpty() ? RunLook.PLAIN : looks.element();
        int shade = shades.isEmpty() ? Colour.AUTOMATIC : shades.element();
        return look.concealment(shade == Colour.AUTOMATIC ? ground() : shade);
    }
}
