package org.mimawari.extract;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells in which of the colours red, green and blue a picture has many edges that its gray hardly shows: a red code on green ground, a yellow one on white.
 * A sample of rows is looked at, so that it costs little for the many pictures that have none. Thread-safe.
 */
final class ColourContrast {
    private static final int[] SHIFTS = {16, 8, 0};
    private static final int EVERY = 4;
    /** Pixels, for edges are soft. */
    private static final int STEP = 2;

    private static final int STRONG = 64;
    /** An edge is lost to gray when this many times its height there is less than in the colour. */
    private static final int LOST = 3;
    /** The smallest code has more, and a photograph seldom has so many. */
    private static final int MANY = 60;

    private static final int BYTE = 0xff;

    /** The places of such colours among the bits of 0xAARRGGBB. */
    List<Integer> in(BufferedImage image) {
        if (image.getColorModel().getNumColorComponents() < SHIFTS.length) {
            return List.of();
        }
        int[] edges = new int[SHIFTS.length];
        ImageRows rows = ImageRows.of(image);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y += EVERY) {
            rows.read(y, row);
            count(row, edges);
        }
        List<Integer> found = new ArrayList<>();
        for (int colour = 0; colour < SHIFTS.length; colour++) {
            if (edges[colour] >= MANY) {
                found.add(SHIFTS[colour]);
            }
        }
        return found;
    }

    private static void count(int[] row, int[] edges) {
        for (int x = STEP; x < row.length; x += STEP) {
            int here = row[x];
            int before = row[x - STEP];
            if (here == before) {
                continue;
            }
            int gray = LOST * Math.abs(GrayPicture.gray(here) - GrayPicture.gray(before));
            for (int colour = 0; colour < SHIFTS.length; colour++) {
                int shift = SHIFTS[colour];
                int height = Math.abs((here >> shift & BYTE) - (before >> shift & BYTE));
                edges[colour] += height >= STRONG && gray < height ? 1 : 0;
            }
        }
    }
}
