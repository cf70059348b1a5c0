package org.mimawari.extract;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Gives the rows of an image as 0xAARRGGBB numbers. The kinds of images that readers of PNG, JPEG and GIF files make are taken apart here, which takes a
 * tenth of the time that Java's own conversion of single pixels needs. Not changed; used by one thread.
 */
interface ImageRows {
    int OPAQUE = 0xff000000;
    int BYTE = 0xff;

    /** @param row as long as the image is wide */
    void read(int y, int[] row);

    /** @param image not changed from now on: its pixels may be shared */
    static ImageRows of(BufferedImage image) {
        int width = image.getWidth();
        int pixels = width * image.getHeight();
        boolean straight = !image.isAlphaPremultiplied();
        if (image.getRaster().getDataBuffer() instanceof DataBufferByte data && data.getNumBanks() == 1) {
            byte[] bytes = data.getData();
            if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && bytes.length == 3 * pixels) {
                return (y, row) -> threeBytes(bytes, 3 * y * width, row);
            }
            if (image.getType() == BufferedImage.TYPE_4BYTE_ABGR && bytes.length == 4 * pixels) {
                return (y, row) -> fourBytes(bytes, 4 * y * width, row);
            }
        }
        if (image.getRaster().getDataBuffer() instanceof DataBufferInt data && data.getData().length == pixels) {
            int[] numbers = data.getData();
            if (image.getType() == BufferedImage.TYPE_INT_RGB
                    || image.getType() == BufferedImage.TYPE_INT_ARGB && straight) {
                int mask = image.getType() == BufferedImage.TYPE_INT_RGB ? OPAQUE : 0;
                return (y, row) -> numbers(numbers, y * width, mask, row);
            }
        }
        if (image.getColorModel() instanceof IndexColorModel colours) {
            return indexed(image.getRaster(), colours);
        }
        return (y, row) -> image.getRGB(0, y, width, 1, row, 0, width);
    }

    private static void threeBytes(byte[] bytes, int start, int[] row) {
        int at = start;
        for (int x = 0; x < row.length; x++, at += 3) {
            row[x] = OPAQUE | (bytes[at + 2] & BYTE) << 16 | (bytes[at + 1] & BYTE) << 8 | bytes[at] & BYTE;
        }
    }

    private static void fourBytes(byte[] bytes, int start, int[] row) {
        int at = start;
        for (int x = 0; x < row.length; x++, at += 4) {
            row[x] =
                    bytes[at] << 24 | (bytes[at + 3] & BYTE) << 16 | (bytes[at + 2] & BYTE) << 8 | bytes[at + 1] & BYTE;
        }
    }

    private static void numbers(int[] numbers, int start, int mask, int[] row) {
        for (int x = 0; x < row.length; x++) {
            row[x] = numbers[start + x] | mask;
        }
    }

    private static ImageRows indexed(Raster raster, IndexColorModel colours) {
        int[] palette = new int[colours.getMapSize()];
        colours.getRGBs(palette);
        return (y, row) -> {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                row[x] = row[x] < palette.length ? palette[row[x]] : 0;
            }
        };
    }
}
