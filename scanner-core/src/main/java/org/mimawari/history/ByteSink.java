package org.mimawari.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are put together: numbers in seven bits a byte, the lowest first; texts in UTF-8 behind their length. */
final class ByteSink {
    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** A number that may be negative; small ones take little room. */
    void difference(long value) {
        number(value << 1 ^ value >> 63);
    }

    /** Always eight bytes. */
    void word(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += 8) {
            octet((int) (value >>> shift));
        }
    }

    /** Always four bytes. */
    void fixed(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            octet(value >>> shift);
        }
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        append(utf8, 0, utf8.length);
    }

    void append(byte[] more, int from, int count) {
        room(count);
        System.arraycopy(more, from, bytes, length, count);
        length += count;
    }

    /** Takes the last bytes away again. */
    void shorten(int count) {
        length -= count;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
