package org.mimawari.history;

import java.util.Arrays;

/** Where in the file the last visit to each address stands, by the address' number, and what it turned out to be. Used by one thread at a time. */
final class VisitIndex {
    static final long NOWHERE = -1;
    /** It was read, and what it gave is not kept. */
    static final long LEFT_OUT = -2;

    private static final int ROOM = 1 << 10;

    private long[] places = new long[ROOM];
    private byte[] forms = new byte[ROOM];
    private int[] sizes = new int[ROOM];
    private long live;

    VisitIndex() {
        Arrays.fill(places, NOWHERE);
    }

    /** @param length how many bytes of the file it takes */
    void put(int number, long at, int form, int length) {
        room(number);
        live += length - sizes[number];
        places[number] = at;
        forms[number] = (byte) form;
        sizes[number] = length;
    }

    /** @param place {@link #NOWHERE} or {@link #LEFT_OUT} */
    void remove(int number, long place) {
        if (place(number) != place) {
            put(number, place, 0, 0);
        }
    }

    private void room(int number) {
        if (number >= places.length) {
            int before = places.length;
            int length = Math.max(number + 1, before + before / 2);
            places = Arrays.copyOf(places, length);
            forms = Arrays.copyOf(forms, length);
            sizes = Arrays.copyOf(sizes, length);
            Arrays.fill(places, before, length, NOWHERE);
        }
    }

    long place(int number) {
        return number >= 0 && number < places.length ? places[number] : NOWHERE;
    }

    int form(int number) {
        return place(number) < 0 ? -1 : forms[number];
    }

    /** How many bytes of the file are those of last visits. */
    long live() {
        return live;
    }

    void clear() {
        Arrays.fill(places, NOWHERE);
        Arrays.fill(sizes, 0);
        live = 0;
    }
}
