package org.mimawari.extract;

/**
 * A code in a picture, by the pixels of that picture.
 *
 * @param x from the left edge to its centre
 * @param y from the upper edge to its centre
 * @param radius half the side of an upright square that covers it
 */
record QrSighting(String text, float x, float y, float radius) {
    boolean covers(float otherX, float otherY) {
        return Math.abs(otherX - x) <= radius && Math.abs(otherY - y) <= radius;
    }

    @Override
    public String toString() {
        return "QrSighting[" + text.length() + " characters]";
    }
}
