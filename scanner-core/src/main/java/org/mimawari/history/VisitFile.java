package org.mimawari.history;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file of blocks that only grows, each of which can be read by its place. A block is a byte that tells its kind, four bytes for the number of its bytes and four for the CRC-32 of kind and
 * bytes (the highest byte first), its bytes. Used by one thread at a time; no {@code FileChannel}, as that is closed when its thread is interrupted.
 */
final class VisitFile implements AutoCloseable {
    /** Bytes before those of a block. */
    static final int HEAD = 9;

    private static final int LONGEST = 1 << 24;

    private final RandomAccessFile file;
    private final ByteSink block = new ByteSink();
    private long length;

    private VisitFile(RandomAccessFile file, long length) {
        this.file = file;
        this.length = length;
    }

    /** Hears of the blocks of a file from its beginning on. */
    interface Listener {
        /**
         * A whole block.
         *
         * @param content its kind in the first byte, then its bytes
         * @return false if the file is of no use
         */
        boolean block(long at, byte[] content);
    }

    /**
     * Reads a file through, and opens it for more; what is torn at its end is cut off. A file that the listener does not take is emptied.
     *
     * @param file made if it is missing
     */
    static VisitFile open(Path file, Listener listener) throws IOException {
        long whole = file.toFile().exists() ? read(file, listener) : 0;
        RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
        if (open.length() > whole) {
            open.setLength(whole);
        }
        return new VisitFile(open, whole);
    }

    /** Where its last whole block ends; 0 if the listener did not take it. */
    static long read(Path file, Listener listener) throws IOException {
        long end = 0;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(file.toFile()), 1 << 16))) {
            long left = file.toFile().length();
            byte[] content = next(in, left);
            while (content.length > 0) {
                if (!listener.block(end, content)) {
                    return 0;
                }
                end += HEAD + content.length - 1;
                content = next(in, left - end);
            }
        } catch (EOFException torn) {
            return end;
        }
        return end;
    }

    /** Its kind and its bytes; nothing if there is no whole one. */
    private static byte[] next(DataInputStream in, long left) throws IOException {
        if (left < HEAD) {
            return new byte[0];
        }
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        int check = in.readInt();
        if (length < 0 || length > Math.min(LONGEST, left - HEAD)) {
            return new byte[0];
        }
        byte[] content = new byte[length + 1];
        content[0] = (byte) kind;
        in.readFully(content, 1, length);
        return check == check(content) ? content : new byte[0];
    }

    private static int check(byte[] kindAndBytes) {
        CRC32 crc = new CRC32();
        crc.update(kindAndBytes);
        return (int) crc.getValue();
    }

    /** Where the next block goes. */
    long length() {
        return length;
    }

    /** @throws IllegalArgumentException if it is longer than what is read back */
    void append(int kind, ByteSink content) throws IOException {
        if (content.length() > LONGEST) {
            throw new IllegalArgumentException("a block of " + content.length() + " bytes");
        }
        block.clear();
        block.octet(kind);
        word(content.length());
        word(JournalFile.check(kind, content.bytes(), content.length()));
        block.append(content.bytes(), 0, content.length());
        file.seek(length);
        file.write(block.bytes(), 0, block.length());
        length += block.length();
    }

    private void word(int value) {
        for (int shift = Integer.SIZE - 8; shift >= 0; shift -= 8) {
            block.octet(value >>> shift);
        }
    }

    /** The bytes of a block; null if they are not whole. */
    byte @Nullable [] block(long at) throws IOException {
        byte[] head = bytes(at, HEAD);
        if (head.length < HEAD) {
            return null;
        }
        int size = word(head, 1);
        if (size < 0 || size > Math.min(LONGEST, length - at - HEAD)) {
            return null;
        }
        byte[] content = bytes(at + HEAD, size);
        boolean whole = content.length == size && JournalFile.check(head[0], content, size) == word(head, 5);
        return whole ? content : null;
    }

    private static int word(byte[] from, int at) {
        int value = 0;
        for (int i = at; i < at + Integer.BYTES; i++) {
            value = value << 8 | from[i] & 0xFF;
        }
        return value;
    }

    /** So many bytes from a place on, or as many as there are. */
    byte[] bytes(long at, int most) throws IOException {
        byte[] bytes = new byte[most];
        file.seek(at);
        int read = 0;
        int more = file.read(bytes, 0, most);
        while (more > 0) {
            read += more;
            more = read < most ? file.read(bytes, read, most - read) : 0;
        }
        return read == most ? bytes : Arrays.copyOf(bytes, read);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
