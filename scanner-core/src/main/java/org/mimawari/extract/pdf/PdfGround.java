package org.mimawari.extract.pdf;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/** Tells whether a letter is painted in the colour of what is below it: paper or shapes of a known colour. Used by one thread, for one page. */
final class PdfGround {
    private static final int WHITE = 0xffffff;
    /** Parts of 255 that the eye does not tell apart on paper. */
    private static final int ALIKE = 10;
    /** A dark shape that takes more of the page is its ground rather than a bar. */
    private static final float LARGEST_BAR = 0.25f;

    private final PdfCovers covers;
    private final double largestBar;
    private @Nullable PDColor lastColour;
    private int lastRgb;

    PdfGround(PdfCovers covers, PdfView view) {
        this.covers = covers;
        this.largestBar = LARGEST_BAR * view.width() * view.height();
    }

    /**
     * The marks of the letter.
     *
     * @param formBegan how many shapes there were when the form that it is a part of began
     */
    int marks(PdfGlyph glyph, PDColor colour, int formBegan) {
        if (!colour.equals(lastColour)) {
            lastColour = colour;
            lastRgb = PdfSpace.rgb(colour);
        }
        int same = 0;
        for (int sample = 0; sample < PdfSamples.COUNT; sample++) {
            float x = PdfSamples.x(glyph, sample);
            float y = PdfSamples.y(glyph, sample);
            int ground = covers.over(x, y);
            int rgb = ground == 0 ? WHITE : covers.shape(ground).colour();
            if (covers.tintOver(x, y) > ground || lastRgb == PdfSpace.UNKNOWN || !isAlike(rgb, lastRgb)) {
                return 0;
            }
            boolean bar =
                    ground > 0 && PdfPaths.isDark(rgb) && covers.shape(ground).area() <= largestBar;
            same |= bar ? PdfGlyph.SAME_COLOUR | PdfGlyph.ON_BAR : PdfGlyph.SAME_COLOUR;
            same |= bar && ground > formBegan ? PdfGlyph.ON_OWN_BAR : 0;
        }
        return same;
    }

    private static boolean isAlike(int rgb, int other) {
        return rgb != PdfSpace.UNKNOWN
                && Math.abs((rgb >> 16) - (other >> 16)) <= ALIKE
                && Math.abs((rgb >> 8 & 0xff) - (other >> 8 & 0xff)) <= ALIKE
                && Math.abs((rgb & 0xff) - (other & 0xff)) <= ALIKE;
    }
}
