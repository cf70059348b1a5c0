package org.mimawari.extract;

import java.util.OptionalLong;

/** How many pixels a PNG, JPEG or GIF says that it has, by its header alone. Linear; never throws. */
public final class PictureSize {
    private static final int SIZE_OF_PNG = 16;
    private static final int SIZE_OF_GIF = 6;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;

    private PictureSize() {}

    /** Empty for other formats, and for headers that do not tell. */
    public static OptionalLong pixels(byte[] bytes) {
        return switch (PictureFormat.of(bytes)) {
            case PNG ->
                bytes.length < SIZE_OF_PNG + 8
                        ? OptionalLong.empty()
                        : OptionalLong.of(four(bytes, SIZE_OF_PNG) * four(bytes, SIZE_OF_PNG + 4));
            case GIF ->
                bytes.length < SIZE_OF_GIF + 4
                        ? OptionalLong.empty()
                        : OptionalLong.of((long) low(bytes, SIZE_OF_GIF) * low(bytes, SIZE_OF_GIF + 2));
            case JPEG -> jpeg(bytes);
            default -> OptionalLong.empty();
        };
    }

    /** Goes from marker to marker up to the first that begins a frame. */
    private static OptionalLong jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (isFrame(marker)) {
                return OptionalLong.of((long) high(bytes, at + 5) * high(bytes, at + 7));
            }
            at += marker == 0xFF ? 1 : 2 + Math.max(2, high(bytes, at + 2));
        }
        return OptionalLong.empty();
    }

    private static boolean isFrame(int marker) {
        // Of these numbers three stand for something else: tables, an extension, conditioning.
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static long four(byte[] bytes, int at) {
        return (long) high(bytes, at) << 16 | high(bytes, at + 2);
    }

    private static int high(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static int low(byte[] bytes, int at) {
        return high(new byte[] {bytes[at + 1], bytes[at]}, 0);
    }
}
