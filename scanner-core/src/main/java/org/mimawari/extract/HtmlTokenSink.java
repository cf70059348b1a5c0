package org.mimawari.extract;

/** Takes the tokens of a page in their order. The characters handed over may be changed in place; those of a text are not touched again. */
interface HtmlTokenSink {
    /** Returns how to read what follows. */
    HtmlMode start(HtmlTag tag);

    void end(HtmlName name);

    /** A stretch of text up to the next tag or comment, references resolved. */
    void text(char[] chars, int from, int to);

    default void comment(char[] chars, int from, int to) {}

    default void doctype() {}

    /** Whether U+0000 in text is handed over; otherwise it is left out, or replaced in drawings, as browsers show it. */
    default boolean keepsNul() {
        return false;
    }

    /** Whether the place is inside a drawing or formula, where CDATA sections exist. */
    boolean isForeign();
}
