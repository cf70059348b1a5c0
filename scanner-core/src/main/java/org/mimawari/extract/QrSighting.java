package org.mimawari.extract;

/**
 * A code in a picture, by the pixels of that picture.
 *
 * @param x from the left edge to its centre
 * @param y from the upper edge to its centre
 */
record QrSighting(String text, float x, float y) {
    @Override
    public String toString() {
        return "QrSighting[" + text.length() + " characters]";
    }
}
