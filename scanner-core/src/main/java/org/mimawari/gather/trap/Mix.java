package org.mimawari.gather.trap;

/** A running 64-bit hash: FNV-1a over characters, finished by the mixer of SplitMix64. For tables in memory, not against forgers. */
final class Mix {
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private long state = BASIS;

    Mix add(char c) {
        state = (state ^ c) * PRIME;
        return this;
    }

    Mix add(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    Mix add(long value) {
        state = (state ^ mixed(value)) * PRIME;
        return this;
    }

    long value() {
        return mixed(state);
    }

    static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
