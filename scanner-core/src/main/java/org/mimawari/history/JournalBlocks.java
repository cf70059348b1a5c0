package org.mimawari.history;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads the blocks of a {@link JournalFile} in turn, from a place in it to another. Stops for good at the first that is not whole. */
final class JournalBlocks implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final long limit;
    private byte[] bytes = new byte[1024];
    private int length;
    private int kind;
    private long end;
    private long at;

    /** @param limit where to stop at the latest */
    JournalBlocks(Path file, long from, long limit) throws IOException {
        FileInputStream plain = new FileInputStream(file.toFile());
        plain.skipNBytes(from);
        this.in = new BufferedInputStream(plain, BUFFER);
        this.limit = Math.min(limit, file.toFile().length());
        this.end = from;
        this.at = from;
    }

    /** Goes to the next block; false if there is none, or none that is whole. */
    boolean next() throws IOException {
        if (at != end || at >= limit) {
            return false;
        }
        kind = octet();
        length = number();
        int check = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            check |= octet() << shift;
        }
        if (length < 0 || length > limit - at) {
            return false;
        }
        if (bytes.length < length) {
            bytes = new byte[Math.max(length, bytes.length * 2)];
        }
        int read = in.readNBytes(bytes, 0, length);
        at += read;
        if (read < length || check != JournalFile.check(kind, bytes, length)) {
            return false;
        }
        end = at;
        return true;
    }

    private int octet() throws IOException {
        at++;
        return in.read() & 0xFF;
    }

    private int number() throws IOException {
        int value = 0;
        int next = 0x80;
        for (int shift = 0; shift < 35 && (next & 0x80) != 0; shift += 7) {
            next = octet();
            value |= (next & 0x7F) << shift;
        }
        return value;
    }

    int kind() {
        return kind;
    }

    /** Its bytes, good until the next call. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Where the last whole block ends. */
    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
