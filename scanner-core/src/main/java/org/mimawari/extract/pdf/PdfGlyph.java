package org.mimawari.extract.pdf;

/**
 * A letter on a page.
 *
 * @param at six numbers of the page as it is shown: where it begins on its line (x, y), from there to where the next begins (x, y), and from its line up by the size of the font (x, y)
 * @param key tells it from other letters on the page when the page is drawn
 */
@SuppressWarnings("ArrayRecordComponent")
record PdfGlyph(String text, float[] at, long key, Ink ink) {
    /**
     * How it was painted.
     *
     * @param order how many shapes were painted before
     * @param marks of {@link #LAYER_OFF} and the following
     */
    record Ink(int order, int marks) {}

    static final int LAYER_OFF = 1;
    static final int CLIPPED = 2;
    static final int NO_INK = 4;
    /** In the colour of what was behind it when it was painted. */
    static final int SAME_COLOUR = 8;
    /** The same, and what was behind it is a dark bar. */
    static final int ON_BAR = 16;
    /** Of a font that is drawn by its own little pages: its size says nothing. */
    static final int DRAWN = 32;
    /** On a bar that belongs to the same form or annotation. */
    static final int ON_OWN_BAR = 64;

    static long key(float x, float y, int code) {
        return (Math.round(x * 8L) & 0xffffffL) << 40 | (Math.round(y * 8L) & 0xffffffL) << 16 | code & 0xffffL;
    }

    boolean has(int mark) {
        return (ink.marks & mark) != 0;
    }

    /** The same letter, to be seen on its bar. */
    PdfGlyph seen() {
        return new PdfGlyph(text, at, key, new Ink(ink.order, ink.marks & ~(SAME_COLOUR | ON_BAR | ON_OWN_BAR)));
    }

    float x() {
        return at[0];
    }

    float y() {
        return at[1];
    }

    float endX() {
        return at[0] + at[2];
    }

    float endY() {
        return at[1] + at[3];
    }

    float size() {
        return (float) Math.hypot(at[4], at[5]);
    }

    /** The point so far along the letter, and so far up, both in parts of it. */
    float x(float along, float up) {
        return at[0] + along * at[2] + up * at[4];
    }

    float y(float along, float up) {
        return at[1] + along * at[3] + up * at[5];
    }

    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u00a0' && c != '\u3000' && c != '\u200b') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "PdfGlyph[" + text.length() + " characters]";
    }
}
