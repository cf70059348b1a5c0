package org.mimawari.extract.pdf;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The upright lines and edges on a page as it is shown: between two stretches of text they part cells. Used by one thread. */
final class PdfRules {
    private static final int MOST = 20_000;
    private static final double SHORTEST = 6;
    private static final double UPRIGHT = 0.5;
    private static final float REACH = 0.3f;

    private final Map<Integer, List<double[]>> byColumn = new HashMap<>();
    private int count;

    /** Takes the upright edges of a shape, as it is shown. */
    void add(Shape shown) {
        double[] at = new double[6];
        double[] last = new double[2];
        double[] first = new double[2];
        for (PathIterator parts = shown.getPathIterator(null); !parts.isDone() && count < MOST; parts.next()) {
            int kind = parts.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                first = new double[] {at[0], at[1]};
            } else if (kind == PathIterator.SEG_CLOSE) {
                edge(last, first);
            } else if (kind == PathIterator.SEG_LINETO) {
                edge(last, at);
            }
            last = kind == PathIterator.SEG_CLOSE ? first : new double[] {at[0], at[1]};
        }
    }

    private void edge(double[] from, double[] to) {
        if (Math.abs(from[0] - to[0]) < UPRIGHT && Math.abs(from[1] - to[1]) >= SHORTEST) {
            double[] span = {Math.min(from[1], to[1]), Math.max(from[1], to[1])};
            byColumn.computeIfAbsent((int) from[0], none -> new ArrayList<>()).add(span);
            count++;
        }
    }

    /** Whether a line stands between the letters, which are on one level. */
    boolean isBetween(PdfGlyph left, PdfGlyph right) {
        if (count == 0) {
            return false;
        }
        float reach = REACH * left.size();
        double middle = left.y(0, 0.3f);
        for (int x = (int) (left.endX() - reach); x <= (int) (right.x() + reach); x++) {
            for (double[] span : byColumn.getOrDefault(x, List.of())) {
                if (span[0] < middle && middle < span[1]) {
                    return true;
                }
            }
        }
        return false;
    }
}
