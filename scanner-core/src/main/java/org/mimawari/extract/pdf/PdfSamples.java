package org.mimawari.extract.pdf;

/** The points of a letter that are looked at to tell whether it is covered: three along it, two up, within what most letters fill. */
final class PdfSamples {
    static final int COUNT = 6;
    private static final float[] ALONG = {0.2f, 0.5f, 0.8f};
    private static final float[] UP = {0.12f, 0.45f};

    private PdfSamples() {}

    static float x(PdfGlyph glyph, int sample) {
        return glyph.x(ALONG[sample % ALONG.length], UP[sample / ALONG.length]);
    }

    static float y(PdfGlyph glyph, int sample) {
        return glyph.y(ALONG[sample % ALONG.length], UP[sample / ALONG.length]);
    }
}
