package org.mimawari.extract;

/**
 * Where corner marks stand as those of a code do, by the pixels of the picture.
 *
 * @param radius half the side of a square that holds the code with a margin
 */
record QrPlace(int x, int y, int radius) {
    boolean holds(QrSighting sighting) {
        return Math.abs(sighting.x() - x) <= radius && Math.abs(sighting.y() - y) <= radius;
    }

    boolean isNear(QrPlace other) {
        return Math.abs(other.x - x) <= radius / 4 && Math.abs(other.y - y) <= radius / 4;
    }
}
