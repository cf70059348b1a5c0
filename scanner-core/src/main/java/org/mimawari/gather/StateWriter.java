package org.mimawari.gather;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes down what a walk knows, as a row of parts. Each begins with a byte that tells its kind; a reader that knows only these kinds can read
 * all of it. {@link #flush} must be called at the end. Used by one thread.
 */
public final class StateWriter {
    /** One number, seven bits a byte, the lowest first. */
    static final int NUMBER = 1;
    /** The number of its bytes, then UTF-8. */
    static final int TEXT = 2;
    /** Their number, then eight bytes each, the lowest first. */
    static final int WORDS = 3;
    /** Their number, then four bytes each, the lowest first. */
    static final int INTS = 4;
    /** The number of its bytes, then addresses that wait ({@link WaitingAddresses}): each as what differs from the text before it. */
    static final int WAITING = 5;

    private static final int ROOM = 1 << 13;
    private static final int MOST_OF_NUMBER = 10;

    private final OutputStream out;
    private final byte[] bytes = new byte[ROOM];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

    public StateWriter(OutputStream out) {
        this.out = out;
    }

    public void number(long value) throws IOException {
        begin(NUMBER, value);
    }

    private void begin(int kind, long number) throws IOException {
        if (buffer.remaining() <= MOST_OF_NUMBER) {
            flush();
        }
        buffer.put((byte) kind);
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            buffer.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        buffer.put((byte) rest);
    }

    public void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes(TEXT, utf8, 0, utf8.length);
    }

    void text(byte[] utf8, int length) throws IOException {
        bytes(TEXT, utf8, 0, length);
    }

    void waiting(byte[] row, int from, int length) throws IOException {
        bytes(WAITING, row, from, length);
    }

    private void bytes(int kind, byte[] all, int from, int length) throws IOException {
        begin(kind, length);
        if (length > buffer.remaining()) {
            flush();
        }
        if (length > ROOM) {
            out.write(all, from, length);
        } else {
            buffer.put(all, from, length);
        }
    }

    void words(long[] all, int count) throws IOException {
        begin(WORDS, count);
        flush();
        for (int from = 0; from < count; from += ROOM / Long.BYTES) {
            int some = Math.min(count - from, ROOM / Long.BYTES);
            buffer.asLongBuffer().put(all, from, some);
            out.write(bytes, 0, some * Long.BYTES);
        }
    }

    public void ints(int[] all, int count) throws IOException {
        begin(INTS, count);
        flush();
        for (int from = 0; from < count; from += ROOM / Integer.BYTES) {
            int some = Math.min(count - from, ROOM / Integer.BYTES);
            buffer.asIntBuffer().put(all, from, some);
            out.write(bytes, 0, some * Integer.BYTES);
        }
    }

    /** Hands on what is still kept back. */
    public void flush() throws IOException {
        out.write(bytes, 0, buffer.position());
        buffer.clear();
    }
}
