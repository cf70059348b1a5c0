package org.mimawari.extract.pdf;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/** What the page is cut to at a moment of its painting, as it is shown. Kept until it changes, for that is seldom. Used by one thread. */
final class PdfClips {
    private static final double EXACT = 0.01;
    private static final int CORNERS = 4;
    /** Corners of all paths together, beyond which it costs too much to lay them over one another. */
    private static final int MOST_CORNERS = 120;

    private final PdfView view;
    private @Nullable Path2D last;
    private int count = -1;
    private Shape cut;
    private boolean rough;

    PdfClips(PdfView view) {
        this.view = view;
        this.cut = view.whole();
    }

    /** Never more than the page; a rectangle where it is one. */
    Shape now(PDGraphicsState state) {
        List<Path2D> paths = state.getCurrentClippingPaths();
        Path2D newest = paths.isEmpty() ? null : paths.get(paths.size() - 1);
        if (count != paths.size() || last != newest) {
            count = paths.size();
            last = newest;
            cut = cut(paths, state);
        }
        return cut;
    }

    /** Whether it is cut to less than {@link #now} says, to shapes too costly to follow. */
    boolean isRough(PDGraphicsState state) {
        return !now(state).getBounds2D().isEmpty() && rough;
    }

    private Shape cut(List<Path2D> paths, PDGraphicsState state) {
        Rectangle2D box = view.whole();
        boolean boxes = true;
        int corners = 0;
        for (Path2D path : paths) {
            Shape shown = plain(view.shown(path));
            boolean isBox = shown instanceof Rectangle2D;
            boxes &= isBox;
            corners += isBox ? 0 : corners(path);
            box = box.createIntersection(shown.getBounds2D());
        }
        rough = corners > MOST_CORNERS;
        if (box.isEmpty()) {
            return new Rectangle2D.Float();
        }
        return boxes || rough ? box : view.shown(state.getCurrentClippingPath());
    }

    private static int corners(Path2D path) {
        int corners = 0;
        for (PathIterator parts = path.getPathIterator(null);
                !parts.isDone() && corners <= MOST_CORNERS;
                parts.next()) {
            corners++;
        }
        return corners;
    }

    /** The shape as a rectangle if it is one. */
    static Shape plain(Shape shape) {
        double[] at = new double[6];
        int corners = 0;
        double lastX = 0;
        double lastY = 0;
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            int kind = parts.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE) {
                continue;
            }
            boolean straight = corners == 0 || Math.abs(at[0] - lastX) < EXACT || Math.abs(at[1] - lastY) < EXACT;
            if (kind != (corners == 0 ? PathIterator.SEG_MOVETO : PathIterator.SEG_LINETO)
                    || !straight
                    || corners > CORNERS) {
                return shape;
            }
            corners++;
            lastX = at[0];
            lastY = at[1];
        }
        return corners >= CORNERS ? shape.getBounds2D() : shape;
    }
}
