package org.mimawari.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Draws pages of a PDF file in gray, at the wanted scale or what the limit of pixels allows. A picture on the page of more than
 * {@value #MOST_PICTURE_PIXELS} pixels is left out, for it would not fit into memory. Used by one thread.
 */
final class PdfDrawing extends PDFRenderer {
    /** Points of the page to pixels of the picture. */
    static final float USUAL = 200 / 72f;

    static final float SHARPER = 300 / 72f;
    private static final long MOST_PICTURE_PIXELS = 120_000_000;

    private final long pixels;
    private final PdfClock clock;
    private boolean complete = true;
    private Set<Long> leftOut = Set.of();

    PdfDrawing(PDDocument document, long pixels, PdfClock clock) {
        super(document);
        this.pixels = pixels;
        this.clock = clock;
        // A scan of 600 dpi is not needed at full size on a page of 200 dpi.
        setSubsamplingAllowed(true);
    }

    BufferedImage picture(PDPage page, int number, float wanted) throws IOException {
        return picture(page, number, wanted, Set.of());
    }

    /** @param letters the keys of letters that are not drawn */
    BufferedImage picture(PDPage page, int number, float wanted, Set<Long> letters) throws IOException {
        complete = true;
        leftOut = letters;
        PDRectangle box = page.getCropBox();
        double area = Math.max(1, (double) box.getWidth() * box.getHeight());
        float scale = (float) Math.min(wanted, Math.sqrt(pixels / area));
        return renderImage(number - 1, scale, ImageType.GRAY);
    }

    /** Throws when something was left out of the last page drawn. */
    void checkComplete() throws IOException {
        if (!complete) {
            throw new IOException("A picture on the page is too large to be drawn");
        }
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {
        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            clock.check();
            super.processOperator(operator, operands);
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
            boolean drawn = leftOut.isEmpty()
                    || !leftOut.contains(PdfGlyph.key(place.getTranslateX(), place.getTranslateY(), code));
            if (drawn) {
                super.showGlyph(place, font, code, step);
            }
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > MOST_PICTURE_PIXELS) {
                complete = false;
                return;
            }
            super.drawImage(image);
        }
    }
}
