package org.mimawari.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes pictures in black and white as lossless WebP, which the JDK cannot. Source: WebP Lossless Bitstream Specification, RFC 9649 3. */
final class WebPictures {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int bits;
    private int open;

    private WebPictures() {}

    static byte[] of(BufferedImage image) {
        WebPictures stream = new WebPictures();
        stream.head(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                stream.put((image.getRGB(x, y) & 0xff) > 127 ? 1 : 0, 1);
            }
        }
        stream.put(0, 7);
        return file(stream.out.toByteArray());
    }

    private void head(int width, int height) {
        put(0x2f, 8);
        put(width - 1, 14);
        put(height - 1, 14);
        put(0, 4); // no alpha, version 0
        put(1, 1);
        put(2, 2); // red and blue are told as their difference from green
        put(0, 1); // no other transform
        put(0, 1); // no colour cache
        put(0, 1); // one group of codes
        put(0b111, 3); // green: two symbols, the first in 8 bits
        put(0, 8);
        put(255, 8);
        for (int channel = 0; channel < 2; channel++) {
            put(0b0001, 4); // red, blue: one symbol, 0
        }
        put(0b101, 3); // alpha: one symbol, in 8 bits
        put(255, 8);
        put(0b0001, 4); // distance
    }

    private void put(int value, int count) {
        for (int bit = 0; bit < count; bit++) {
            bits |= (value >> bit & 1) << open++;
            if (open == 8) {
                out.write(bits);
                bits = 0;
                open = 0;
            }
        }
    }

    private static byte[] file(byte[] stream) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int even = stream.length + (stream.length & 1);
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        number(file, even + 12);
        file.writeBytes("WEBPVP8L".getBytes(StandardCharsets.US_ASCII));
        number(file, stream.length);
        file.writeBytes(stream);
        if (even > stream.length) {
            file.write(0);
        }
        return file.toByteArray();
    }

    private static void number(ByteArrayOutputStream file, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            file.write(value >> shift);
        }
    }
}
