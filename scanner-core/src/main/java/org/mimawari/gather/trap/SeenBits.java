package org.mimawari.gather.trap;

/**
 * Remembers which addresses were met, in {@value #BYTES} bytes however many they are. Never forgets one; of the first 500,000 new ones at most
 * one in a hundred is taken for known, beyond that more. For counting, where that does no harm. Not thread-safe.
 */
public final class SeenBits {
    static final int BYTES = 1 << 20;
    private static final int PROBES = 4;

    private long[] bits = new long[0];

    /** Whether it was not met before. */
    public boolean add(String address) {
        return add(new Mix().add(address).value());
    }

    boolean add(long address) {
        if (bits.length == 0) {
            bits = new long[BYTES / Long.BYTES];
        }
        long hash = address;
        boolean isNew = false;
        for (int i = 0; i < PROBES; i++) {
            int bit = (int) (hash >>> 1) & (BYTES * Byte.SIZE - 1);
            isNew |= (bits[bit >>> 6] & 1L << bit) == 0;
            bits[bit >>> 6] |= 1L << bit;
            hash = Mix.mixed(hash);
        }
        return isNew;
    }

    /** Whether it was met before. */
    boolean has(long address) {
        long hash = address;
        for (int i = 0; bits.length > 0 && i < PROBES; i++) {
            int bit = (int) (hash >>> 1) & (BYTES * Byte.SIZE - 1);
            if ((bits[bit >>> 6] & 1L << bit) == 0) {
                return false;
            }
            hash = Mix.mixed(hash);
        }
        return bits.length > 0;
    }
}
