package org.mimawari.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What colour is behind the text where a Word document is being read: the page, a text box, a table, a cell. A colour is taken for known only where the document says it in that place; styles of tables that colour their parts, themes, pictures and patterns are not known. Used by one thread.
 */
final class DocxGrounds {
    private final DocxStyles styles;
    private final Deque<Ground> grounds = new ArrayDeque<>();
    private int page = Colour.WHITE;
    private int boxFill = Colour.UNKNOWN;

    /** A table or a text box. */
    private static final class Ground {
        private int whole;
        private int cell = Colour.AUTOMATIC;

        Ground(int whole) {
            this.whole = whole;
        }
    }

    DocxGrounds(DocxStyles styles) {
        this.styles = styles;
    }

    int colour() {
        Ground ground = grounds.peek();
        if (ground == null) {
            return page;
        }
        return ground.cell == Colour.AUTOMATIC ? ground.whole : ground.cell;
    }

    /** Something that is drawn behind the text makes the page's colour unknown, from there on. */
    void behindText() {
        page = Colour.UNKNOWN;
    }

    void page(int colour) {
        page = colour < 0 ? Colour.UNKNOWN : colour;
    }

    void startTable() {
        grounds.push(new Ground(colour()));
    }

    void tableStyle(String style) {
        Ground ground = grounds.peek();
        if (ground != null && styles.isShaded(style)) {
            ground.whole = Colour.UNKNOWN;
        }
    }

    void tableShade(int colour) {
        Ground ground = grounds.peek();
        if (ground != null && colour != Colour.AUTOMATIC) {
            ground.whole = colour;
        }
    }

    /** @param colour AUTOMATIC where the cell has none of its own */
    void cell(int colour) {
        Ground ground = grounds.peek();
        if (ground != null) {
            ground.cell = colour;
        }
    }

    /** A shape whose filling, if any, is not known yet. */
    void shape() {
        boxFill = Colour.UNKNOWN;
    }

    void filled(int colour) {
        boxFill = colour < 0 ? Colour.UNKNOWN : colour;
    }

    void startBox() {
        grounds.push(new Ground(boxFill));
    }

    /** The innermost table or box ends. */
    void leave() {
        grounds.poll();
    }
}
