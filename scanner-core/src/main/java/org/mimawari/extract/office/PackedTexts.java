package org.mimawari.extract.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts by number, kept as UTF-8 in blocks: a workbook has millions of them, and as objects they would take several times the room. At most {@value #MOST_BYTES} bytes and {@value #MOST} texts; what comes after is left out. Used by one thread.
 */
final class PackedTexts {
    private static final int MOST_BYTES = 128 << 20;
    private static final int MOST = 16_000_000;
    private static final int BLOCK = 1 << 20;
    private static final int BLOCK_BITS = 20;
    private static final int NUMBERS = 1 << 16;
    private static final int NUMBER_BITS = 16;
    private static final int LENGTH_BYTES = 3;
    /** Longer than a cell can be; fits into a block and its length into three bytes. */
    private static final int LONGEST = 40_000;

    private final List<byte[]> blocks = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private int used = BLOCK;
    private int count;
    private boolean full;
    private boolean cut;

    void add(String text) {
        cut |= text.length() > LONGEST;
        byte[] bytes = text.substring(0, Math.min(text.length(), LONGEST)).getBytes(StandardCharsets.UTF_8);
        int needed = bytes.length + LENGTH_BYTES;
        full |= count == MOST || used + needed > BLOCK && (long) (blocks.size() + 1) * BLOCK > MOST_BYTES;
        if (full) {
            return;
        }
        if (used + needed > BLOCK) {
            nextBlock();
        }
        if (count % NUMBERS == 0) {
            places.add(new int[NUMBERS]);
        }
        byte[] block = blocks.get(blocks.size() - 1);
        places.get(count >> NUMBER_BITS)[count % NUMBERS] = (blocks.size() - 1) << BLOCK_BITS | used;
        block[used] = (byte) bytes.length;
        block[used + 1] = (byte) (bytes.length >> 8);
        block[used + 2] = (byte) (bytes.length >> 16);
        System.arraycopy(bytes, 0, block, used + LENGTH_BYTES, bytes.length);
        used += needed;
        count++;
    }

    /** What is known to be full now takes no more room than it needs. */
    private void nextBlock() {
        if (!blocks.isEmpty()) {
            int last = blocks.size() - 1;
            blocks.set(last, Arrays.copyOf(blocks.get(last), used));
        }
        blocks.add(new byte[BLOCK]);
        used = 0;
    }

    int count() {
        return count;
    }

    /** Whether something was left out: texts, or the end of one. */
    boolean isCut() {
        return full || cut;
    }

    /** Empty for a number that none has. */
    String get(int number) {
        if (number < 0 || number >= count) {
            return "";
        }
        int place = places.get(number >> NUMBER_BITS)[number % NUMBERS];
        byte[] block = blocks.get(place >>> BLOCK_BITS);
        int at = place & (BLOCK - 1);
        int length = block[at] & 0xff | (block[at + 1] & 0xff) << 8 | (block[at + 2] & 0xff) << 16;
        return new String(block, at + LENGTH_BYTES, length, StandardCharsets.UTF_8);
    }
}
