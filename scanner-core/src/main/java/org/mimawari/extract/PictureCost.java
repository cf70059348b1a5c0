package org.mimawari.extract;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * Tells, before a picture is decoded, how much its decoder would have to hold at a time however small it is read. A progressive JPEG is held as all its coefficients, two bytes for each sample, because any of its scans may change any of them: 100 megapixels
 * take 300 to 600 MB. WebP is decoded as a whole. Of a TIFF a strip or a tile is held, which may be the whole page. Other formats are read row by row. Used by one thread.
 *
 * <p>Source: ITU-T T.81, B.2.2 (frame header).
 */
final class PictureCost {
    static final long MOST_BYTES = 160_000_000;

    private static final int PROGRESSIVE = 0xc2;

    private final PictureFormat format;
    private final byte[] bytes;

    PictureCost(PictureFormat format, byte[] bytes) {
        this.format = format;
        this.bytes = bytes;
    }

    boolean isTooHigh(ImageReader decoder, int page) throws IOException {
        return switch (format) {
            case JPEG -> coefficients() > MOST_BYTES;
            case WEBP -> 4L * decoder.getWidth(page) * decoder.getHeight(page) > MOST_BYTES;
            case TIFF -> strip(decoder, page) > MOST_BYTES;
            default -> false;
        };
    }

    private static long strip(ImageReader decoder, int page) throws IOException {
        ImageTypeSpecifier type = decoder.getRawImageType(page);
        int bits = type == null ? 32 : Math.max(1, type.getColorModel().getPixelSize());
        return (long) decoder.getTileWidth(page) * decoder.getTileHeight(page) * bits / 8;
    }

    /** Of a progressive JPEG; 0 for any other. */
    long coefficients() {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == PROGRESSIVE) {
                return samples(at + 4) * 2;
            }
            boolean fill = marker == 0xff;
            if (marker == 0xda || !fill && number(at + 2) < 2) {
                return 0;
            }
            at += fill ? 1 : 2 + number(at + 2);
        }
        return 0;
    }

    /** Each component has its own number of samples: colour often a quarter. */
    private long samples(int frame) {
        long pixels = (long) number(frame + 1) * number(frame + 3);
        int components = bytes[frame + 5] & 0xff;
        long shares = 0;
        int across = 1;
        int down = 1;
        for (int i = 0; i < components && frame + 7 + 3 * i < bytes.length; i++) {
            int factors = bytes[frame + 7 + 3 * i] & 0xff;
            across = Math.max(across, factors >> 4);
            down = Math.max(down, factors & 0xf);
            shares += (long) (factors >> 4) * (factors & 0xf);
        }
        return pixels * shares / ((long) across * down);
    }

    private int number(int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
