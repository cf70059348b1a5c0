package org.mimawari.term;

import java.util.ArrayList;
import java.util.List;

/**
 * Stands for the blocks of a thousand telephone numbers (all digits but the last three) in which some numbers lie: at most {@value #MOST}, in the order in which they were met. No key protects them, since whoever has the store would have it too, but how
 * little they say: a block of 16 bits, so that at least ten of the blocks of Japan's fixed network, which are 10,000 numbers, share each.
 *
 * @param codes 16 bits a block, the last one lowest; 0 where there is none
 */
public record PhoneBlocks(long codes) {
    public static final PhoneBlocks NONE = new PhoneBlocks(0);

    /** Stands for all numbers that lie in no block that an organisation could have: mobile ones, free calls, those without an area code. */
    public static final int NO_BLOCK = 1;

    public static final int MOST = 4;
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;
    private static final int FIRST = 2;
    private static final int CODES = (1 << BITS) - FIRST;
    /** The first one above a million: blocks are dealt out among the codes as cards are, so that none gets few. */
    private static final int PRIME = 1_000_003;

    private static final long STEP = 618_033;
    private static final int SHORTEST_AREA = 100_000;
    private static final int DIGITS_BEHIND_SERVICE = 1_000;

    /** Free calls, calls at one price, paid services: 0120, 0170, 0180, 0570, 0990. Source: the numbering plan of the Ministry of Internal Affairs and Communications. */
    private static final List<Integer> SERVICES = List.of(120, 170, 180, 570, 990);

    /**
     * Stands for one block.
     *
     * @param block the first seven digits of a number of ten digits, of which the first is 0
     */
    public static int code(int block) {
        if (block < SHORTEST_AREA || SERVICES.contains(block / DIGITS_BEHIND_SERVICE)) {
            return NO_BLOCK;
        }
        return FIRST + (int) (block * STEP % PRIME % CODES);
    }

    /** The same and one more. Where there is no room, the one that was met first gives way. */
    public PhoneBlocks plus(int code) {
        return list().contains(code) ? this : new PhoneBlocks(codes << BITS | code);
    }

    /** The blocks of both; empty if either is, or if there are too many. */
    public PhoneBlocks and(PhoneBlocks other) {
        PhoneBlocks both = this;
        if (isEmpty() || other.isEmpty() || equals(other)) {
            return isEmpty() ? NONE : other;
        }
        for (int code : other.list()) {
            both = both.plus(code);
        }
        return both.list().containsAll(list()) && both.list().containsAll(other.list()) ? both : NONE;
    }

    public boolean isEmpty() {
        return codes == 0;
    }

    /** What stands for each block. */
    public List<Integer> list() {
        List<Integer> list = new ArrayList<>(MOST);
        for (int shift = Long.SIZE - BITS; shift >= 0; shift -= BITS) {
            int code = (int) (codes >>> shift) & MASK;
            if (code > 0) {
                list.add(code);
            }
        }
        return list;
    }
}
