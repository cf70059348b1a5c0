package org.mimawari.extract.document;

import java.time.Duration;
import org.mimawari.extract.Deadline;

/**
 * How much the reading of one document, with all files inside it, may still cost: time, unpacked bytes, files within files. One that asks for more ends with {@link Exceeded}; what was
 * handed on before stands. Used by one thread, but for the time.
 */
public final class Allowance {
    public static final Duration TIME = Duration.ofSeconds(20);
    public static final long UNPACKED_BYTES = 1L << 30;
    public static final int INNER_FILES = 2_000;
    public static final int DEPTH = 8;

    private final Deadline deadline;
    private final long mostBytes;
    private final int mostFiles;
    private long bytes;
    private int files;
    private int depth;
    private boolean exceeded;

    public Allowance(Deadline deadline) {
        this(deadline, UNPACKED_BYTES, INNER_FILES);
    }

    public Allowance(Deadline deadline, long mostBytes, int mostFiles) {
        this.deadline = deadline;
        this.mostBytes = mostBytes;
        this.mostFiles = mostFiles;
    }

    public static Allowance usual() {
        return new Allowance(Deadline.in(TIME));
    }

    public Deadline deadline() {
        return deadline;
    }

    /** To be called often: ends the reading when the time is up. */
    public void check() {
        deadline.check();
    }

    /** So many bytes were unpacked. */
    public void unpacked(long count) {
        deadline.check();
        bytes += count;
        if (bytes > mostBytes) {
            throw exceed();
        }
    }

    /** Whether one more file within the document may be opened, one level down; {@link #leave} follows if so. */
    boolean enter() {
        if (depth == DEPTH || files == mostFiles) {
            exceeded = true;
            return false;
        }
        depth++;
        files++;
        return true;
    }

    void leave() {
        depth--;
    }

    /** Notes that something was left out. */
    public Exceeded exceed() {
        exceeded = true;
        return new Exceeded();
    }

    /** Whether something was left out because it would have cost too much. */
    public boolean isExceeded() {
        return exceeded || deadline.isPast();
    }

    /** Unchecked, because libraries take checked exceptions for faults of one part and go on. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("Over the limit of bytes for one document", null, false, false);
        }
    }
}
