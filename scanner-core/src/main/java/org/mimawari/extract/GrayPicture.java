package org.mimawari.extract;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.IntUnaryOperator;

/** A picture in 256 grays, row by row, black 0. Transparent parts are white, as paper is. Never changed after it is made. */
final class GrayPicture {
    private static final int WHITE = 0xff;

    private final byte[] pixels;
    private final int width;
    private final int height;

    private GrayPicture(byte[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /** @param image not changed from now on: its pixels may be shared */
    static GrayPicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == width * height) {
            return new GrayPicture(data.getData(), width, height);
        }
        return converted(image, GrayPicture::gray);
    }

    /** What one of the colours red (16), green (8) or blue (0) alone shows, by its place among the bits of 0xAARRGGBB. */
    static GrayPicture ofColour(BufferedImage image, int shift) {
        return converted(image, argb -> argb >>> 24 == 0 ? WHITE : argb >> shift & WHITE);
    }

    private static GrayPicture converted(BufferedImage image, IntUnaryOperator gray) {
        int width = image.getWidth();
        int height = image.getHeight();
        ImageRows rows = ImageRows.of(image);
        byte[] pixels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            rows.read(y, row);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) gray.applyAsInt(row[x]);
            }
        }
        return new GrayPicture(pixels, width, height);
    }

    /** The luma of ITU-R BT.601, laid on white. */
    static int gray(int argb) {
        int alpha = argb >>> 24;
        int luma = (306 * (argb >> 16 & 0xff) + 601 * (argb >> 8 & 0xff) + 117 * (argb & 0xff) + 512) >> 10;
        return alpha == 0xff ? luma : (luma * alpha + 0xff * (0xff - alpha)) / 0xff;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    long area() {
        return (long) width * height;
    }

    /** Row by row; not to be changed. */
    byte[] pixels() {
        return pixels;
    }

    GrayPicture inverted() {
        byte[] inverted = new byte[pixels.length];
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) ~pixels[i];
        }
        return new GrayPicture(inverted, width, height);
    }

    /** Each pixel the mean of four. */
    GrayPicture half() {
        int w = width / 2;
        int h = height / 2;
        byte[] half = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int at = 2 * y * width + 2 * x;
                half[y * w + x] = (byte) ((at(at) + at(at + 1) + at(at + width) + at(at + width + 1) + 2) / 4);
            }
        }
        return new GrayPicture(half, w, h);
    }

    /** Each pixel drawn as four, with the steps between them smoothed. */
    GrayPicture twice() {
        byte[] twice = new byte[width * 2 * height * 2];
        for (int y = 0; y < height * 2; y++) {
            int nearest = y / 2;
            int other = Math.max(0, Math.min(height - 1, nearest + (y % 2 == 0 ? -1 : 1)));
            twiceAsWide(nearest * width, other * width, twice, y * width * 2);
        }
        return new GrayPicture(twice, width * 2, height * 2);
    }

    /** Nine parts of the nearest pixel, three of each of the two next to it, one of that across the corner. */
    private void twiceAsWide(int nearest, int other, byte[] twice, int row) {
        int before = mixed(nearest, other);
        int here = before;
        for (int x = 0; x < width; x++) {
            int next = x + 1 < width ? mixed(nearest + x + 1, other + x + 1) : here;
            twice[row + 2 * x] = (byte) ((3 * here + before + 8) / 16);
            twice[row + 2 * x + 1] = (byte) ((3 * here + next + 8) / 16);
            before = here;
            here = next;
        }
    }

    private int mixed(int nearest, int other) {
        return 3 * at(nearest) + at(other);
    }

    private int at(int index) {
        return pixels[index] & 0xff;
    }

    /** The part of it that lies within a square. */
    GrayPicture part(int centreX, int centreY, int radius) {
        int left = Math.max(0, centreX - radius);
        int top = Math.max(0, centreY - radius);
        int w = Math.max(0, Math.min(width, centreX + radius) - left);
        int h = Math.max(0, Math.min(height, centreY + radius) - top);
        byte[] part = new byte[w * h];
        for (int y = 0; y < h; y++) {
            System.arraycopy(pixels, (top + y) * width + left, part, y * w, w);
        }
        return new GrayPicture(part, w, h);
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
    }
}
