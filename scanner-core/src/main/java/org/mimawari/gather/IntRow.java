package org.mimawari.gather;

import java.io.IOException;
import java.util.Arrays;

/** A row of numbers that grows. Not thread-safe. */
final class IntRow {
    private static final int ROOM = 16;

    private int[] all = new int[ROOM];
    private int size;

    void add(int number) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size + size / 2);
        }
        all[size++] = number;
    }

    int get(int index) {
        return all[index];
    }

    int size() {
        return size;
    }

    void save(StateWriter out) throws IOException {
        out.ints(all, size);
    }

    void load(StateReader in) throws IOException {
        all = in.ints(ROOM);
        size = all.length - ROOM;
    }
}
