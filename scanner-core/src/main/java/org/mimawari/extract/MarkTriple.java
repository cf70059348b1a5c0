package org.mimawari.extract;

import com.google.zxing.qrcode.detector.FinderPattern;
import java.util.List;

/**
 * Tells whether three corner marks stand together as those of a QR code do, also of one that is seen at a slant: equally large, and two of them
 * as far from the third, about a right angle apart. Looks at no more than the first {@value #MOST} marks. Thread-safe.
 */
final class MarkTriple {
    private static final int MOST = 40;
    private static final double SIZES = 1.5;
    private static final double SIDES = 1.5;
    /** The cosine of the angle between the sides: 60 to 120 degrees. */
    private static final double SLANT = 0.5;
    /** Modules between the centres of two marks at one side, of the smallest code and of the largest. */
    private static final double NEAREST = 10;

    private static final double FARTHEST = 180;

    boolean isIn(List<FinderPattern> marks) {
        List<FinderPattern> first = marks.size() > MOST ? marks.subList(0, MOST) : marks;
        return first.stream().anyMatch(corner -> isCorner(corner, first));
    }

    private static boolean isCorner(FinderPattern corner, List<FinderPattern> marks) {
        for (int i = 0; i < marks.size(); i++) {
            if (!isSide(corner, marks.get(i))) {
                continue;
            }
            for (int k = i + 1; k < marks.size(); k++) {
                if (isSide(corner, marks.get(k)) && isSquare(corner, marks.get(i), marks.get(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSide(FinderPattern corner, FinderPattern end) {
        double size = corner.getEstimatedModuleSize();
        double other = end.getEstimatedModuleSize();
        double modules = distance(corner, end) / size;
        return corner != end
                && Math.max(size, other) <= SIZES * Math.min(size, other)
                && modules >= NEAREST
                && modules <= FARTHEST;
    }

    private static boolean isSquare(FinderPattern corner, FinderPattern one, FinderPattern other) {
        double a = distance(corner, one);
        double b = distance(corner, other);
        double inner = (one.getX() - corner.getX()) * (other.getX() - corner.getX())
                + (one.getY() - corner.getY()) * (other.getY() - corner.getY());
        return Math.max(a, b) <= SIDES * Math.min(a, b) && Math.abs(inner) <= SLANT * a * b;
    }

    private static double distance(FinderPattern one, FinderPattern other) {
        return Math.hypot(one.getX() - other.getX(), one.getY() - other.getY());
    }
}
