package org.mimawari.extract.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is painted over what on one page, without its letters: two pictures of the page, coarse and of numbers instead of colours, in which each dot tells the last shape that covers it,
 * and the last one that only tints it. Made when the first shape comes. Used by one thread.
 */
final class PdfCovers {
    private static final double MOST_DOTS = 2_100_000;
    private static final double FINEST = 2;
    private static final int MOST_SHAPES = 300_000;

    /** What a shape is. */
    enum Kind {
        FILL,
        PICTURE,
        ANNOTATION
    }

    /**
     * @param colour red, green and blue, or {@link PdfSpace#UNKNOWN}
     * @param size width and height, as far as it is shown
     */
    record Painted(Kind kind, int colour, Rectangle2D size) {
        double area() {
            return size.getWidth() * size.getHeight();
        }
    }

    private final double scale;
    private final int width;
    private final int height;
    private final Rectangle2D shown;
    private final List<Painted> shapes = new ArrayList<>();
    private @Nullable Layer covering;
    private @Nullable Layer tinting;

    PdfCovers(PdfView view) {
        shown = view.whole();
        double area = Math.max(1.0, (double) view.width() * view.height());
        scale = Math.min(FINEST, Math.sqrt(MOST_DOTS / area));
        width = Math.max(1, (int) Math.ceil(view.width() * scale));
        height = Math.max(1, (int) Math.ceil(view.height() * scale));
    }

    int count() {
        return shapes.size();
    }

    boolean isFull() {
        return shapes.size() >= MOST_SHAPES;
    }

    /** @param clip what it is cut to */
    void cover(Shape shape, Shape clip, Painted what) {
        if (note(what)) {
            covering = covering == null ? new Layer() : covering;
            covering.paint(shape, clip, shapes.size());
        }
    }

    /** A shape through which one can see. */
    void tint(Shape shape, Shape clip, Painted what) {
        if (note(what)) {
            tinting = tinting == null ? new Layer() : tinting;
            tinting.paint(shape, clip, shapes.size());
        }
    }

    private boolean note(Painted what) {
        return what.size().intersects(shown) && !isFull() && shapes.add(what);
    }

    /** The number of the last shape that covers the point, from 1; 0 for the bare page. */
    int over(float x, float y) {
        return covering == null ? 0 : covering.at(x, y);
    }

    int tintOver(float x, float y) {
        return tinting == null ? 0 : tinting.at(x, y);
    }

    Painted shape(int number) {
        return shapes.get(number - 1);
    }

    private final class Layer {
        private final BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        private final int[] dots = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        private final Graphics2D pen = picture.createGraphics();
        private @Nullable Shape lastClip;

        Layer() {
            pen.scale(scale, scale);
        }

        int at(float x, float y) {
            int column = (int) Math.floor(x * scale);
            int row = (int) Math.floor(y * scale);
            boolean outside = column < 0 || row < 0 || column >= width || row >= height;
            return outside ? 0 : dots[row * width + column] & 0xffffff;
        }

        void paint(Shape shape, Shape clip, int number) {
            if (shape instanceof Rectangle2D box && clip instanceof Rectangle2D cut) {
                rectangle(box.createIntersection(cut), number);
                return;
            }
            if (clip != lastClip) {
                pen.setClip(clip);
                lastClip = clip;
            }
            pen.setColor(new Color(number));
            pen.fill(shape);
        }

        private void rectangle(Rectangle2D box, int number) {
            int left = dot(box.getMinX(), width);
            int right = dot(box.getMaxX(), width);
            int low = dot(box.getMaxY(), height);
            for (int row = dot(box.getMinY(), height); row < low && left < right; row++) {
                Arrays.fill(dots, row * width + left, row * width + right, number);
            }
        }

        private int dot(double at, int end) {
            return (int) Math.max(0, Math.min(end, Math.round(at * scale)));
        }
    }
}
