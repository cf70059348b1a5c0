package org.mimawari.history;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs visits (DEFLATE, RFC 1951) beside another one of the site, from which they mostly differ little: all pages have the same menus. Used by one thread at a time.
 */
final class VisitPacker implements AutoCloseable {
    private static final int ROOM = 4096;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);
    private final byte[] room = new byte[ROOM];

    /** @param beside the other one; may be empty */
    void pack(ByteSink plain, byte[] beside, ByteSink out) {
        deflater.reset();
        deflater.setDictionary(beside);
        deflater.setInput(plain.bytes(), 0, plain.length());
        deflater.finish();
        while (!deflater.finished()) {
            out.append(room, 0, deflater.deflate(room));
        }
    }

    /**
     * @param size how many bytes it makes
     * @throws IllegalArgumentException if it makes no such bytes
     */
    byte[] unpack(byte[] packed, int from, int size, byte[] beside) {
        byte[] plain = new byte[size];
        inflater.reset();
        inflater.setDictionary(beside);
        inflater.setInput(packed, from, packed.length - from);
        try {
            int made = 0;
            int more = inflater.inflate(plain, 0, size);
            while (more > 0 && made < size) {
                made += more;
                more = made < size ? inflater.inflate(plain, made, size - made) : 0;
            }
            if (made == size) {
                return plain;
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not what was packed", e);
        }
        throw new IllegalArgumentException("less than was packed");
    }

    @Override
    public void close() {
        deflater.end();
        inflater.end();
    }
}
