package org.mimawari.extract.office;

import org.mimawari.term.Concealment;

/**
 * How the cells of one style are shown.
 *
 * @param font what the font hides: NONE, SAME_COLOUR or TINY_TEXT
 */
record CellStyle(NumberFormat format, Concealment font) {
    static final CellStyle PLAIN = new CellStyle(NumberFormat.GENERAL, Concealment.NONE);

    /** What hides a number, or a text, in such a cell. */
    Concealment hides(boolean number) {
        boolean empty = number ? format.hidesNumbers() : format.hidesTexts();
        return empty ? Concealment.HIDDEN_TEXT : font;
    }
}
