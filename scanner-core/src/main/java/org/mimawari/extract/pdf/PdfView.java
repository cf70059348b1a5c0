package org.mimawari.extract.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.mimawari.term.Spot;

/**
 * A page as it is shown: cut to its crop box and turned, in points from the upper left corner.
 *
 * @param turned from the space of the page to what is shown
 */
record PdfView(AffineTransform turned, float width, float height) {
    static PdfView of(PDPage page) {
        PDRectangle box = page.getCropBox();
        float left = box.getLowerLeftX();
        float low = box.getLowerLeftY();
        float right = box.getUpperRightX();
        float high = box.getUpperRightY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new PdfView(new AffineTransform(0f, 1f, 1f, 0f, -low, -left), box.getHeight(), box.getWidth());
            case 180 -> new PdfView(new AffineTransform(-1f, 0f, 0f, 1f, right, -low), box.getWidth(), box.getHeight());
            case 270 ->
                new PdfView(new AffineTransform(0f, -1f, -1f, 0f, high, right), box.getHeight(), box.getWidth());
            default -> new PdfView(new AffineTransform(1f, 0f, 0f, -1f, -left, high), box.getWidth(), box.getHeight());
        };
    }

    /** Whether it has no area: viewers then show some other part of it. */
    boolean isNothing() {
        return Math.min(width, height) < 1;
    }

    Shape shown(Shape onPage) {
        return turned.createTransformedShape(onPage);
    }

    /** A point and two directions, as {@link PdfGlyph} has them. */
    float[] shown(float[] onPage) {
        double[] point = {onPage[0], onPage[1]};
        double[] ways = {onPage[2], onPage[3], onPage[4], onPage[5]};
        turned.transform(point, 0, point, 0, 1);
        turned.deltaTransform(ways, 0, ways, 0, 2);
        return new float[] {
            (float) point[0], (float) point[1], (float) ways[0], (float) ways[1], (float) ways[2], (float) ways[3]
        };
    }

    Rectangle2D whole() {
        return new Rectangle2D.Float(0, 0, width, height);
    }

    Spot spot(float x, float y) {
        return new Spot(Math.round(100 * x / Math.max(1, width)), Math.round(100 * y / Math.max(1, height)));
    }
}
