package org.mimawari.history;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads the blocks of a {@link JournalFile} in turn, from a place in it to another. Stops for good at the first that is not whole. With a buffer of
 * its own: a restart reads millions of bytes one by one, and a {@link java.io.BufferedInputStream} takes a lock for each.
 */
final class JournalBlocks implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final long limit;
    private final boolean checked;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;
    private byte[] bytes = new byte[1024];
    private int length;
    private int kind;
    private long end;
    private long at;

    /** @param limit where to stop at the latest */
    JournalBlocks(Path file, long from, long limit) throws IOException {
        this(file, from, limit, false);
    }

    /** @param checked whether this process has read these blocks before, and found them whole */
    JournalBlocks(Path file, long from, long limit, boolean checked) throws IOException {
        this.in = new FileInputStream(file.toFile());
        in.skipNBytes(from);
        this.checked = checked;
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
        if (!content() || !checked && check != JournalFile.check(kind, bytes, length)) {
            return false;
        }
        end = at;
        return true;
    }

    /** False if the file ends within it. */
    private boolean content() throws IOException {
        int buffered = Math.min(length, filled - next);
        System.arraycopy(buffer, next, bytes, 0, buffered);
        next += buffered;
        int more = buffered == length ? 0 : in.readNBytes(bytes, buffered, length - buffered);
        at += buffered + more;
        return buffered + more == length;
    }

    /** Behind the end of the file anything, which the limit then tells. */
    private int octet() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(0, in.read(buffer, 0, BUFFER));
        }
        at++;
        return filled == 0 ? 0xFF : buffer[next++] & 0xFF;
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
