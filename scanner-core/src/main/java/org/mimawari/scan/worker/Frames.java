package org.mimawari.scan.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Messages over a pipe: a mark, the length, the kind (four bytes, four, one), the content, its CRC-32 (four). Whatever else stands on the pipe is told as a {@link ProtocolException}, and
 * a length beyond the limit before any room is made for it. One side for each thread.
 */
final class Frames {
    private static final int MARK = 0x4D494D41;
    private static final int HEAD_BYTES = 9;

    /** What a message is. */
    enum Kind {
        /** The process reads from now on. */
        READY,
        /** Read this document. */
        REQUEST,
        /** The request came whole; from here on it is the document's own fault if the process ends. */
        TAKEN,
        ANSWER,
        /** As ANSWER; the process should get no other document. */
        LAST_ANSWER,
        /** The memory did not suffice, for this document and perhaps for the process. */
        OUT_OF_MEMORY,
        /** The reader broke down; the process is good for nothing more. */
        BROKE_DOWN
    }

    record Frame(Kind kind, byte[] content) {}

    private Frames() {}

    static void write(OutputStream out, Kind kind, byte[]... parts) throws IOException {
        CRC32 sum = new CRC32();
        int length = 0;
        for (byte[] part : parts) {
            sum.update(part);
            length = Math.addExact(length, part.length);
        }
        out.write(ByteBuffer.allocate(HEAD_BYTES)
                .putInt(MARK)
                .putInt(length)
                .put((byte) kind.ordinal())
                .array());
        for (byte[] part : parts) {
            out.write(part);
        }
        out.write(
                ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
        out.flush();
    }

    /**
     * Waits for the next message.
     *
     * @throws ProtocolException if something else stands there
     * @throws java.io.EOFException if the other side has ended
     */
    static Frame read(InputStream in, int mostBytes) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MARK) {
            throw new ProtocolException("not a message");
        }
        int length = data.readInt();
        int kind = data.readUnsignedByte();
        if (length < 0 || length > mostBytes || kind >= Kind.values().length) {
            throw new ProtocolException("not a message of at most " + mostBytes + " bytes");
        }
        byte[] content = new byte[length];
        data.readFully(content);
        CRC32 sum = new CRC32();
        sum.update(content);
        if ((int) sum.getValue() != data.readInt()) {
            throw new ProtocolException("a message that is not what was sent");
        }
        return new Frame(Kind.values()[kind], content);
    }
}
