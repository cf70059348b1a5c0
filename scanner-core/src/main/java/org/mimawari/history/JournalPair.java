package org.mimawari.history;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.mimawari.history.StoreException.Kind;

/**
 * The two files of a journal that is written: the steps, which every restart reads, and the matter, which only the end of the run
 * reads. Steps name how many bytes of matter were written before them, so that a commit counts only when both are whole.
 *
 * <p>Every two seconds, and whenever the steps have grown by half, both are put on the disk, the matter first; then a mark says so. What is not whole behind the
 * last mark was torn by the end of the machine; what is not whole before it was damaged in another way. Used by one thread at a time.
 */
final class JournalPair implements AutoCloseable {
    static final int START = 0xB0;
    /** Steps; nothing in them or in their matter refers to what was written before. */
    static final int FIRST_COMMIT = 0xB1;
    /** Steps. */
    static final int COMMIT = 0xB2;
    /** All before is on the disk. */
    static final int MARK = 0xB3;

    static final int MATTER = 0xB4;

    private static final Duration SYNC = Duration.ofSeconds(2);

    private final JournalFile steps;
    private final JournalFile matter;
    private final Path path;
    private final Packer packer = new Packer();
    private final ByteSink packed = new ByteSink();
    private final ByteSink whole = new ByteSink();
    private final SecureRandom lots = new SecureRandom();
    private long lastSync = System.nanoTime();
    private long markedLength;
    private boolean first = true;
    private boolean marked = true;

    JournalPair(Path path, long stepsLength, long matterLength) {
        this.path = path;
        this.steps = JournalFile.open(path, stepsLength);
        this.matter = JournalFile.open(matterPath(path), matterLength);
        this.markedLength = stepsLength;
    }

    static Path matterPath(Path steps) {
        return beside(steps, ".matter");
    }

    /** Another file of the same journal. */
    static Path beside(Path steps, String ending) {
        return steps.resolveSibling(steps.getFileName().toString().replaceAll("\\.journal$", "") + ending);
    }

    void start(ByteSink line) {
        steps.append(START, line);
    }

    /** @throws StoreException if the disk is full or gone; the commit then does not count, and no other is taken */
    void append(JournalCommit commit) {
        if (isBroken()) {
            throw StoreTrouble.of(new IOException("No space left: an earlier commit was not taken"), path);
        }
        long before = matter.length();
        if (commit.matter().length() > 0) {
            packer.pack(commit.matter(), packed);
            matter.append(MATTER, packed);
        }
        whole.clear();
        whole.number(matter.length() - before);
        whole.append(commit.steps().bytes(), 0, commit.steps().length());
        steps.append(first ? FIRST_COMMIT : COMMIT, whole);
        first = false;
        marked = false;
        if (System.nanoTime() - lastSync >= SYNC.toNanos() || steps.length() > markedLength / 2 * 3) {
            mark();
        }
    }

    private boolean isBroken() {
        return steps.isBroken() || matter.isBroken();
    }

    /** Puts all on the disk, and says so. */
    private JournalSpot mark() {
        matter.sync();
        steps.sync();
        long lot = lots.nextLong();
        steps.append(MARK, JournalSpot.content(matter.length(), lot));
        marked = true;
        markedLength = steps.length();
        lastSync = System.nanoTime();
        return new JournalSpot(steps.length(), matter.length(), lot);
    }

    /** A mark that is itself on the disk. */
    JournalSpot spot() {
        JournalSpot spot = mark();
        steps.sync();
        return spot;
    }

    long stepsLength() {
        return steps.length();
    }

    long matterLength() {
        return matter.length();
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            if (!isBroken() && !marked) {
                mark();
            }
        } catch (StoreException e) {
            if (e.kind() != Kind.FULL) {
                throw e;
            }
        } finally {
            packer.close();
            matter.close();
            steps.close();
        }
    }
}
