package org.mimawari.extract.office;

import org.jspecify.annotations.Nullable;

/** Where a shape stands on a slide, in the units of the slide (English metric units), through the groups around it. Used by one thread. */
final class SlideBounds {
    private final long width;
    private final long height;
    private final @Nullable SlideBounds group;
    private double x;
    private double y;
    private double across;
    private double down;
    private double innerX;
    private double innerY;
    private double innerAcross;
    private double innerDown;
    private boolean known;
    private boolean turned;

    /** @param group the group around the shape, if any */
    SlideBounds(long width, long height, @Nullable SlideBounds group) {
        this.width = width;
        this.height = height;
        this.group = group;
    }

    void turned(boolean isTurned) {
        turned = isTurned;
    }

    /** The upper left corner, in the units of the group. */
    void corner(long left, long top) {
        x = group == null ? left : group.outX(left);
        y = group == null ? top : group.outY(top);
    }

    void size(long wide, long high) {
        across = group == null ? wide : wide * group.scaleX();
        down = group == null ? high : high * group.scaleY();
        innerAcross = wide;
        innerDown = high;
        known = group == null || group.known;
    }

    /** Of a group: where the units of its shapes begin. */
    void innerCorner(long left, long top) {
        innerX = left;
        innerY = top;
    }

    void innerSize(long wide, long high) {
        innerAcross = wide;
        innerDown = high;
    }

    private double scaleX() {
        return innerAcross > 0 ? across / innerAcross : 1;
    }

    private double scaleY() {
        return innerDown > 0 ? down / innerDown : 1;
    }

    private double outX(long left) {
        return x + (left - innerX) * scaleX();
    }

    private double outY(long top) {
        return y + (top - innerY) * scaleY();
    }

    /** Whether no part of it is on the slide. A shape that takes its place from the layout, or is turned, is taken to be on it. */
    boolean isOutside() {
        boolean outside = x + across <= 0 || y + down <= 0 || x >= width || y >= height;
        return known && !turned && width > 0 && height > 0 && outside;
    }
}
