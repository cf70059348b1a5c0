package org.mimawari.gather;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads, in their order, the parts that a {@link StateWriter} wrote; numbers in bulk. Used by one thread. */
public final class StateReader {
    private static final int ROOM = 1 << 13;

    private final InputStream in;
    private final byte[] bytes = new byte[ROOM];
    private final ByteBuffer buffer =
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).limit(0);

    public StateReader(InputStream in) {
        this.in = in;
    }

    /** Sees to it that so many bytes can be read at once. */
    private void need(int count) throws IOException {
        if (buffer.remaining() < count) {
            buffer.compact();
            int more = in.readNBytes(bytes, buffer.position(), buffer.remaining());
            buffer.position(buffer.position() + more).flip();
            if (buffer.remaining() < count) {
                throw new EOFException("the state of a walk ends too early");
            }
        }
    }

    private long begin(int kind) throws IOException {
        need(1);
        int found = buffer.get();
        if (found != kind) {
            throw new IOException("in the state of a walk a part of kind " + kind + " was expected, not " + found);
        }
        long value = 0;
        int next = 0x80;
        for (int shift = 0; (next & 0x80) != 0; shift += 7) {
            need(1);
            next = buffer.get();
            value |= (long) (next & 0x7F) << shift;
        }
        return value;
    }

    private int count(int kind) throws IOException {
        long count = begin(kind);
        if (count < 0 || count > Integer.MAX_VALUE / 2) {
            throw new IOException("in the state of a walk a part is too long: " + count);
        }
        return (int) count;
    }

    public long number() throws IOException {
        return begin(StateWriter.NUMBER);
    }

    public int small() throws IOException {
        return count(StateWriter.NUMBER);
    }

    public String text() throws IOException {
        return new String(utf8(), StandardCharsets.UTF_8);
    }

    byte[] utf8() throws IOException {
        return bytes(StateWriter.TEXT);
    }

    byte[] waiting() throws IOException {
        return bytes(StateWriter.WAITING);
    }

    private byte[] bytes(int kind) throws IOException {
        byte[] all = new byte[count(kind)];
        int buffered = Math.min(all.length, buffer.remaining());
        buffer.get(all, 0, buffered);
        if (in.readNBytes(all, buffered, all.length - buffered) < all.length - buffered) {
            throw new EOFException("the state of a walk ends too early");
        }
        return all;
    }

    /** @param spare how many zeros to leave room for behind them */
    long[] words(int spare) throws IOException {
        int count = count(StateWriter.WORDS);
        long[] all = new long[count + spare];
        for (int from = 0; from < count; ) {
            need(Long.BYTES);
            int some = Math.min(count - from, buffer.remaining() / Long.BYTES);
            buffer.asLongBuffer().get(all, from, some);
            buffer.position(buffer.position() + some * Long.BYTES);
            from += some;
        }
        return all;
    }

    /** @param spare how many zeros to leave room for behind them */
    public int[] ints(int spare) throws IOException {
        int count = count(StateWriter.INTS);
        int[] all = new int[count + spare];
        for (int from = 0; from < count; ) {
            need(Integer.BYTES);
            int some = Math.min(count - from, buffer.remaining() / Integer.BYTES);
            buffer.asIntBuffer().get(all, from, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
            from += some;
        }
        return all;
    }
}
