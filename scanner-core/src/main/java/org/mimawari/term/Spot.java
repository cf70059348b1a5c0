package org.mimawari.term;

/**
 * A point on a page or picture, in whole percent of its width and height, from the upper left corner.
 *
 * @param left 0 (left edge) to 100 (right edge)
 * @param top 0 (upper edge) to 100 (lower edge)
 */
public record Spot(int left, int top) {
    public Spot {
        left = Math.max(0, Math.min(100, left));
        top = Math.max(0, Math.min(100, top));
    }
}
