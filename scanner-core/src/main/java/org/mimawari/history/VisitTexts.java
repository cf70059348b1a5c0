package org.mimawari.history;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;

/**
 * Addresses by their numbers, from 0 on in the order in which they came, and numbers by their addresses: each is held once, as its bytes, for some 60 bytes in all. Used by one thread at a
 * time. The table's key is drawn by lot, so that no site can choose addresses that make it slow.
 */
final class VisitTexts {
    /** What {@link #find} says of what is not there. */
    static final int UNKNOWN = -1;

    private static final int FIRST_SLOTS = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long key = new SecureRandom().nextLong();
    private byte[] bytes = new byte[1 << 14];
    private int[] ends = new int[FIRST_SLOTS / 2];
    private int[] hashes = new int[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS];
    private int size;

    int size() {
        return size;
    }

    int find(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return slots[slot(wanted, wanted.length, hash(wanted, 0, wanted.length))] - 1;
    }

    /** Gives a text that is not there the next number. */
    int add(byte[] from, int at, int length) {
        int start = end(size - 1);
        if (start + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + length, bytes.length + bytes.length / 2));
        }
        System.arraycopy(from, at, bytes, start, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
            hashes = Arrays.copyOf(hashes, size + size / 2);
        }
        ends[size] = start + length;
        hashes[size] = hash(bytes, start, length);
        size++;
        if (size > slots.length / 3 * 2) {
            index();
        } else {
            slots[free(hashes[size - 1])] = size;
        }
        return size - 1;
    }

    /** Takes those that were added last away again, down to a number. */
    void shorten(int to) {
        // In the opposite order, so that nothing that stays was ever put beside what goes.
        while (size > to) {
            int slot = hashes[size - 1] & slots.length - 1;
            while (slots[slot] != size) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = 0;
            size--;
        }
    }

    void clear() {
        size = 0;
        Arrays.fill(slots, 0);
    }

    /** @throws IndexOutOfBoundsException if there is no such number */
    String text(int number) {
        Objects.checkIndex(number, size);
        int start = end(number - 1);
        return new String(bytes, start, ends[number] - start, StandardCharsets.ISO_8859_1);
    }

    private int end(int number) {
        return number < 0 ? 0 : ends[number];
    }

    private int slot(byte[] wanted, int length, int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0 && !is(slots[slot] - 1, wanted, length, hash)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean is(int number, byte[] wanted, int length, int hash) {
        return hashes[number] == hash && Arrays.equals(bytes, end(number - 1), ends[number], wanted, 0, length);
    }

    private int free(int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void index() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            slots[free(hashes[number])] = number + 1;
        }
    }

    private int hash(byte[] text, int from, int length) {
        long hash = key;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ text[i]) * SPREAD;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> Integer.SIZE) ^ (int) hash;
    }
}
