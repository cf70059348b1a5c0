package org.mimawari.history;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * A file of blocks that only grows. Each block is a byte that tells its kind, the number of its bytes, the CRC-32 of kind and
 * bytes in four bytes, its bytes.
 *
 * <p>A block that was handed to the system outlives the end of the process, also by kill -9. Against a power cut {@link #sync}
 * must be called at times. Used by one thread at a time.
 *
 * <p>No {@code FileChannel}, also not behind {@code Files.newInputStream}: that one is closed when its thread is interrupted, which is how a run is stopped.
 */
final class JournalFile implements AutoCloseable {
    /** Bytes of a CRC-32. */
    static final int CHECK = 4;

    private final Path file;
    private final RandomAccessFile out;
    private final ByteSink block = new ByteSink();
    private long length;
    private boolean broken;
    private boolean closed;

    private JournalFile(Path file, RandomAccessFile out, long length) {
        this.file = file;
        this.out = out;
        this.length = length;
    }

    /**
     * Opens a file for writing, and forgets what stands behind a place in it.
     *
     * @param length where the first new block goes
     */
    static JournalFile open(Path file, long length) {
        try {
            RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
            if (out.length() > length) {
                out.setLength(length);
            }
            out.seek(length);
            return new JournalFile(file, out, length);
        } catch (IOException e) {
            throw StoreTrouble.of(e, file);
        }
    }

    /** Where the next block goes. */
    long length() {
        return length;
    }

    /** @throws StoreException if the disk does not take the block; the file then ends with the block before it, and takes no more */
    void append(int kind, ByteSink content) {
        if (broken) {
            throw StoreTrouble.of(new IOException("No space left: an earlier block was not taken"), file);
        }
        block.clear();
        block.octet(kind);
        block.number(content.length());
        int check = check(kind, content.bytes(), content.length());
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            block.octet(check >>> shift);
        }
        block.append(content.bytes(), 0, content.length());
        try {
            out.write(block.bytes(), 0, block.length());
            length += block.length();
        } catch (IOException e) {
            broken = true;
            cutBack();
            throw StoreTrouble.of(e, file);
        }
    }

    /** All blocks are on the disk when this returns. */
    void sync() {
        try {
            out.getFD().sync();
        } catch (IOException e) {
            broken = true;
            throw StoreTrouble.of(e, file);
        }
    }

    boolean isBroken() {
        return broken;
    }

    private void cutBack() {
        try {
            out.setLength(length);
        } catch (IOException e) {
            // The torn block is then cut off at the next opening.
            broken = true;
        }
    }

    static int check(int kind, byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(kind);
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    @Override
    public void close() {
        try {
            if (!closed) {
                closed = true;
                out.close();
            }
        } catch (IOException e) {
            throw StoreTrouble.of(e, file);
        }
    }
}
