package org.mimawari.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A file of lines that only grows. Each line is the CRC-32 of its text as eight hexadecimal digits, a space, the text in UTF-8 without line
 * breaks, a line feed.
 *
 * <p>A line that was handed to the system outlives the end of the process, also by kill -9. Against a power cut the disk is told to write every
 * two seconds; what is torn at the end by one is cut off at the next opening. Used by one thread at a time.
 *
 * <p>No {@code FileChannel}, also not behind {@code Files.newInputStream}: that one is closed when its thread is interrupted, which is how a run is stopped.
 */
final class JournalFile implements AutoCloseable {

    private static final Duration SYNC = Duration.ofSeconds(2);
    private static final int CHECK = 8;
    private static final int MAX_LINE = 16 * 1024 * 1024;

    private final Path file;
    private final RandomAccessFile out;
    private long length;
    private long lastSync = System.nanoTime();
    private boolean broken;
    private boolean closed;

    private JournalFile(Path file, RandomAccessFile out, long length) {
        this.file = file;
        this.out = out;
        this.length = length;
    }

    /**
     * Opens a file for writing after its last whole line.
     *
     * @param length what {@link #wholeLength} said
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

    /**
     * How many bytes the whole lines at the beginning take; 0 if there is no file. Bad lines with no good one after them were torn by the end of
     * the process or of the machine. Empty if a good line follows a bad one: the file was damaged in another way.
     */
    static Optional<Long> wholeLength(Path file) {
        if (!Files.exists(file)) {
            return Optional.of(0L);
        }
        try (Lines lines = new Lines(file, Long.MAX_VALUE)) {
            long whole = 0;
            boolean torn = false;
            while (lines.next()) {
                if (!lines.isGood()) {
                    torn = true;
                } else if (torn) {
                    return Optional.empty();
                } else {
                    whole = lines.end();
                }
            }
            return Optional.of(whole);
        } catch (IOException e) {
            throw StoreTrouble.of(e, file);
        }
    }

    /** Hands out the texts of the whole lines in turn. */
    void read(Consumer<String> reader) {
        try (Lines lines = new Lines(file, length)) {
            while (lines.next()) {
                reader.accept(lines.text());
            }
        } catch (IOException e) {
            throw StoreTrouble.of(e, file);
        }
    }

    /** The text of the first line. */
    Optional<String> first() {
        try (Lines lines = new Lines(file, length)) {
            return lines.next() ? Optional.of(lines.text()) : Optional.empty();
        } catch (IOException e) {
            throw StoreTrouble.of(e, file);
        }
    }

    /** @throws StoreException if the disk does not take the line; the file then ends with the line before it, and takes no more */
    void append(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] line = (check(bytes, 0, bytes.length) + ' ' + text + '\n').getBytes(StandardCharsets.UTF_8);
        if (broken) {
            throw StoreTrouble.of(new IOException("No space left: an earlier line was not taken"), file);
        }
        try {
            out.write(line);
            length += line.length;
            syncAtTimes();
        } catch (IOException e) {
            broken = true;
            cutBack();
            throw StoreTrouble.of(e, file);
        }
    }

    private void syncAtTimes() throws IOException {
        long now = System.nanoTime();
        if (now - lastSync >= SYNC.toNanos()) {
            out.getFD().sync();
            lastSync = now;
        }
    }

    private void cutBack() {
        try {
            out.setLength(length);
        } catch (IOException e) {
            // The torn line is then cut off at the next opening.
            broken = true;
        }
    }

    @Override
    public void close() {
        try {
            if (!closed) {
                closed = true;
                out.getFD().sync();
                out.close();
            }
        } catch (IOException e) {
            throw StoreTrouble.of(e, file);
        }
    }

    private static String check(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** Reads line by line, and no further than a given length. */
    private static final class Lines implements AutoCloseable {

        private final InputStream in;
        private final long limit;
        private long end;
        private byte[] line = new byte[0];
        private boolean closed;

        Lines(Path file, long limit) throws IOException {
            this.in = new BufferedInputStream(new FileInputStream(file.toFile()), 1 << 16);
            this.limit = limit;
        }

        boolean next() throws IOException {
            if (end >= limit) {
                return false;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int b;
            while ((b = in.read()) >= 0 && b != '\n' && bytes.size() < MAX_LINE) {
                bytes.write(b);
            }
            closed = b == '\n';
            line = bytes.toByteArray();
            end += line.length + (closed ? 1 : 0);
            return line.length > 0 || closed;
        }

        boolean isGood() {
            return closed
                    && line.length > CHECK
                    && line[CHECK] == ' '
                    && check(line, CHECK + 1, line.length - CHECK - 1)
                            .equals(new String(line, 0, CHECK, StandardCharsets.US_ASCII));
        }

        String text() {
            return new String(line, CHECK + 1, line.length - CHECK - 1, StandardCharsets.UTF_8);
        }

        long end() {
            return end;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
