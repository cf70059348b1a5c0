package org.mimawari.extract;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Room for the characters of a page, used again for the next: a page is read in a millisecond, and new room for each would be much of what the memory is asked for. Keeps
 * {@value #KEPT} of at most {@value #LARGEST} characters. Thread-safe.
 */
final class SpareCharacters {
    private static final int KEPT = 4;
    private static final int LARGEST = 256 * 1024;
    private static final int SMALLEST = 64 * 1024;

    private final BlockingQueue<char[]> spare = new ArrayBlockingQueue<>(KEPT);

    /** Nobody else has it until it is given back. May be too small. */
    char[] take(int wanted) {
        char[] room = spare.poll();
        if (room != null && room.length >= wanted) {
            return room;
        }
        return new char[wanted <= LARGEST ? Math.max(wanted, SMALLEST) : 0];
    }

    void giveBack(char[] room) {
        if (room.length > 0) {
            spare.offer(room);
        }
    }
}
