package org.mimawari.gather;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Addresses in the order in which they came, first in, first out. Of each only what differs from the address before it is kept,
 * in blocks of bytes that are let go when they were read: some 30 bytes an address on real sites. Not thread-safe.
 */
final class WaitingAddresses {
    private static final int FIRST_BLOCK = 256;
    private static final int LARGEST_BLOCK = 16 * 1024;
    private static final int NUMBERS = 20;

    /**
     * @param id its number
     * @param depth number of links from a start address
     */
    record Waiting(int id, int depth, String address) {}

    private static final class Block {
        final byte[] bytes;
        int written;

        Block(int size) {
            bytes = new byte[size];
        }

        /** One that is full. */
        Block(byte[] bytes) {
            this.bytes = bytes;
            written = bytes.length;
        }
    }

    private final Deque<Block> blocks = new ArrayDeque<>(2);
    private int read;
    private int size;
    private byte[] lastWritten = new byte[0];
    private byte[] lastRead = new byte[0];
    private int lastWrittenLength;
    private int lastReadLength;

    void add(int id, int depth, byte[] address, int length) {
        int common = Arrays.mismatch(lastWritten, 0, lastWrittenLength, address, 0, length);
        int same = common < 0 ? length : common;
        Block block = blockFor(NUMBERS + length - same);
        put(block, id);
        put(block, depth);
        put(block, same);
        put(block, length - same);
        System.arraycopy(address, same, block.bytes, block.written, length - same);
        block.written += length - same;
        lastWritten = fitting(lastWritten, length, same);
        System.arraycopy(address, same, lastWritten, same, length - same);
        lastWrittenLength = length;
        size++;
    }

    private Block blockFor(int room) {
        Block last = blocks.peekLast();
        if (last != null && last.bytes.length - last.written >= room) {
            return last;
        }
        int next = last == null ? FIRST_BLOCK : Math.min(last.bytes.length * 2, LARGEST_BLOCK);
        Block block = new Block(Math.max(next, room));
        blocks.addLast(block);
        return block;
    }

    private static byte[] fitting(byte[] kept, int length, int same) {
        return kept.length >= length ? kept : Arrays.copyOf(Arrays.copyOf(kept, same), length + length / 2);
    }

    private static void put(Block block, int number) {
        int rest = number;
        while (rest > 0x7F) {
            block.bytes[block.written++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        block.bytes[block.written++] = (byte) rest;
    }

    /** Takes the first out; null if there is none. */
    @Nullable
    Waiting poll() {
        Block block = firstBlock();
        if (block == null) {
            return null;
        }
        int id = number(block);
        int depth = number(block);
        takeAddress(block);
        return new Waiting(id, depth, new String(lastRead, 0, lastReadLength, StandardCharsets.UTF_8));
    }

    /** Drops the first ones for as long as their numbers pass the test. How many. */
    int dropWhile(IntPredicate done) {
        int before = size;
        for (Block block = firstBlock(); block != null; block = firstBlock()) {
            int start = read;
            if (!done.test(number(block))) {
                read = start;
                break;
            }
            number(block);
            takeAddress(block);
        }
        return before - size;
    }

    private void takeAddress(Block block) {
        int same = number(block);
        int length = number(block);
        lastRead = fitting(lastRead, same + length, same);
        System.arraycopy(block.bytes, read, lastRead, same, length);
        read += length;
        lastReadLength = same + length;
        size--;
    }

    private @Nullable Block firstBlock() {
        Block first = blocks.peekFirst();
        if (first != null && read == first.written) {
            blocks.removeFirst();
            read = 0;
            first = blocks.peekFirst();
        }
        return first;
    }

    private int number(Block block) {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = block.bytes[read++];
            number |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    int size() {
        return size;
    }

    /** As the blocks stand: nothing is put together anew. */
    void save(StateWriter out) throws IOException {
        out.number(size);
        out.text(lastWritten, lastWrittenLength);
        out.text(lastRead, lastReadLength);
        out.number(blocks.size());
        int from = read;
        for (Block block : blocks) {
            out.waiting(block.bytes, from, block.written - from);
            from = 0;
        }
    }

    void load(StateReader in) throws IOException {
        size = in.small();
        lastWritten = in.utf8();
        lastWrittenLength = lastWritten.length;
        lastRead = in.utf8();
        lastReadLength = lastRead.length;
        for (int left = in.small(); left > 0; left--) {
            blocks.addLast(new Block(in.waiting()));
        }
    }
}
