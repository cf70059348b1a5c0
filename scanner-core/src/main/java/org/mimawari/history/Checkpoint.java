package org.mimawari.history;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file beside a journal that holds what all steps up to a mark in it come to, so that a restart reads only the steps behind that.
 *
 * <p>The number of the bytes of its head in four bytes, the head, the state as {@link RestartState#save} writes it, the CRC-32 of all that. It is
 * written under another name, put on the disk and renamed: a file of its name is whole, or damaged. It can be lost without harm.
 */
final class Checkpoint {
    private static final int NUMBER = 4;
    private static final int ROOM = 1 << 13;

    /**
     * What it stands for.
     *
     * @param layout of the state
     * @param run the name of the run
     * @param spot up to where it holds the steps
     * @param before what the next steps refer to
     */
    record Head(String layout, String run, JournalSpot spot, StepReader.Before before) {}

    private final Path file;
    private final Head head;
    private final long size;
    private final long stateAt;

    private Checkpoint(Path file, Head head, long stateAt) throws IOException {
        this.file = file;
        this.head = head;
        this.size = Files.size(file);
        this.stateAt = stateAt;
    }

    private static Path path(Path journal) {
        return JournalPair.beside(journal, ".checkpoint");
    }

    private static Path unfinished(Path journal) {
        return JournalPair.beside(journal, ".checkpoint-new");
    }

    static void forget(Path journal) throws IOException {
        Files.deleteIfExists(path(journal));
        Files.deleteIfExists(unfinished(journal));
    }

    /**
     * The checkpoint of a journal. One that is not whole, is another journal's, or tells of steps that are not there, is removed.
     *
     * @param run the name of the journal's run
     * @return null if there is none that can be used
     */
    static @Nullable Checkpoint of(Path journal, String run) throws IOException {
        Files.deleteIfExists(unfinished(journal));
        Path file = path(journal);
        if (!Files.exists(file)) {
            return null;
        }
        Checkpoint found = isWhole(file) ? read(file) : null;
        if (found == null || !found.head.run().equals(run) || !JournalCheck.stands(journal, found.head.spot())) {
            Files.delete(file);
            return null;
        }
        return found;
    }

    private static boolean isWhole(Path file) throws IOException {
        long length = Files.size(file) - NUMBER;
        byte[] some = new byte[ROOM];
        try (CheckedInputStream in = new CheckedInputStream(new FileInputStream(file.toFile()), new CRC32())) {
            for (long left = length; left > 0; ) {
                int read = in.read(some, 0, (int) Math.min(left, ROOM));
                if (read < 0) {
                    return false;
                }
                left -= read;
            }
            int check = (int) in.getChecksum().getValue();
            return length > NUMBER && number(in) == check;
        }
    }

    private static int number(InputStream in) throws IOException {
        byte[] number = in.readNBytes(NUMBER);
        if (number.length < NUMBER) {
            throw new EOFException("a checkpoint ends too early");
        }
        return number[0] & 0xFF | (number[1] & 0xFF) << 8 | (number[2] & 0xFF) << 16 | number[3] << 24;
    }

    /** Null if another version wrote it. */
    private static @Nullable Checkpoint read(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            int length = number(in);
            byte[] bytes = in.readNBytes(Math.max(0, length));
            ByteSource source = new ByteSource();
            source.over(bytes, 0, bytes.length);
            String layout = source.text();
            String run = source.text();
            JournalSpot spot = new JournalSpot(source.number(), source.number(), source.word());
            Head head = new Head(layout, run, spot, new StepReader.Before(source.small(), source.text()));
            return new Checkpoint(file, head, NUMBER + length);
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return null;
        }
    }

    /**
     * Writes a checkpoint in the place of the one before it.
     *
     * @throws IOException if it cannot be written; the one before it is then still there
     */
    static Checkpoint write(Path journal, Head head, RestartState state) throws IOException {
        Path unfinished = unfinished(journal);
        try {
            ByteSink first = headBytes(head);
            try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
                CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
                number(checked, first.length());
                checked.write(first.bytes(), 0, first.length());
                state.save(checked);
                number(out, (int) checked.getChecksum().getValue());
                out.getFD().sync();
            }
            Files.move(unfinished, path(journal), StandardCopyOption.ATOMIC_MOVE);
            return new Checkpoint(path(journal), head, NUMBER + first.length());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void number(OutputStream out, int number) throws IOException {
        out.write(new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)});
    }

    private static ByteSink headBytes(Head head) {
        ByteSink bytes = new ByteSink();
        bytes.text(head.layout());
        bytes.text(head.run());
        bytes.number(head.spot().steps());
        bytes.number(head.spot().matter());
        bytes.word(head.spot().lot());
        bytes.number(head.before().id());
        bytes.text(head.before().text());
        return bytes;
    }

    Head head() {
        return head;
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** Hands its state over. */
    void load(RestartState state) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            in.skipNBytes(stateAt);
            state.load(in);
        }
    }
}
