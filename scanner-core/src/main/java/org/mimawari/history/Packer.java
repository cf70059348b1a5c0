package org.mimawari.history;

import java.util.zip.Deflater;

/** Packs one block after another (DEFLATE, RFC 1951), each so that it can be unpacked once those before it were. */
final class Packer implements AutoCloseable {
    /** How each block would end; it is left out. */
    static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private static final int ROOM = 4096;

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final byte[] room = new byte[ROOM];

    void pack(ByteSink plain, ByteSink packed) {
        packed.clear();
        deflater.setInput(plain.bytes(), 0, plain.length());
        int made = deflater.deflate(room, 0, ROOM, Deflater.SYNC_FLUSH);
        while (made > 0) {
            packed.append(room, 0, made);
            made = made < ROOM ? 0 : deflater.deflate(room, 0, ROOM, Deflater.SYNC_FLUSH);
        }
        packed.shorten(TAIL.length);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
