package org.mimawari.gather;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SipHash-1-3 of addresses, 64 bits, under a key that is drawn for each run: among a million addresses two collide by chance with
 * a probability of 3 in 10<sup>8</sup>, and a site that does not know the key cannot make any collide.
 *
 * @see <a href="https://www.aumasson.jp/siphash/siphash.pdf">SipHash: a fast short-input PRF</a>
 */
final class AddressHash {
    private static final int WORD = 8;

    private final long first;
    private final long second;

    AddressHash(long first, long second) {
        this.first = first;
        this.second = second;
    }

    /** Of the first {@code length} bytes. */
    long of(byte[] text, int length) {
        Rounds rounds = new Rounds(first, second);
        int words = length - length % WORD;
        ByteBuffer in = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < words; at += WORD) {
            rounds.take(in.getLong(at));
        }
        rounds.take(rest(text, words, length - words) | (long) length << 56);
        return rounds.end();
    }

    private static long rest(byte[] text, int from, int bytes) {
        long word = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            word = word << 8 | text[from + i] & 0xFF;
        }
        return word;
    }

    private static final class Rounds {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        Rounds(long first, long second) {
            v0 = first ^ 0x736f6d6570736575L;
            v1 = second ^ 0x646f72616e646f6dL;
            v2 = first ^ 0x6c7967656e657261L;
            v3 = second ^ 0x7465646279746573L;
        }

        void take(long word) {
            v3 ^= word;
            mix();
            v0 ^= word;
        }

        long end() {
            v2 ^= 0xFF;
            mix();
            mix();
            mix();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void mix() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
