package org.mimawari.history;

import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteSink} put together. Throws {@link IndexOutOfBoundsException} behind the end. */
final class ByteSource {
    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    void over(byte[] other, int from, int length) {
        bytes = other;
        at = from;
        end = from + length;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    int octet() {
        if (at >= end) {
            throw new IndexOutOfBoundsException(at);
        }
        return bytes[at++] & 0xFF;
    }

    long number() {
        long value = 0;
        int next = 0x80;
        for (int shift = 0; (next & 0x80) != 0; shift += 7) {
            next = octet();
            value |= (long) (next & 0x7F) << shift;
        }
        return value;
    }

    int small() {
        return Math.toIntExact(number());
    }

    long difference() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    long word() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 8) {
            value |= (long) octet() << shift;
        }
        return value;
    }

    int fixed() {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            value |= octet() << shift;
        }
        return value;
    }

    String text() {
        int length = small();
        int from = skip(length);
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    /** Copies the next bytes. */
    void into(byte[] other, int offset, int length) {
        System.arraycopy(bytes, skip(length), other, offset, length);
    }

    /** Passes over the next bytes. Where they begin. */
    int skip(int length) {
        int from = at;
        if (length < 0 || length > end - at) {
            throw new IndexOutOfBoundsException(length);
        }
        at += length;
        return from;
    }
}
