package org.mimawari.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mimawari.history.StoreException.Kind;
import org.mimawari.site.Subject;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.ScanId;
import org.mimawari.term.Skip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of a run in progress: what the walk has done, step by step, so that a run that was broken off goes on where it was. Also the lock
 * that keeps a second run of the site away while it is open.
 *
 * <p>Two plain files in {@code runs/} of the store's folder: {@code .journal} holds the steps, {@code .matter} what they are about.
 * They hold facts only, and no address that may not be shown: {@link JournalCommit#met} refuses those. A journal that nobody wrote to
 * for {@link #KEPT}, or that another version wrote, is not gone on with: the site has changed since, or its facts cannot be read. Thread-safe.
 */
public final class RunJournal implements AutoCloseable {

    /** How long an interrupted run can be gone on with. */
    public static final Duration KEPT = Duration.ofDays(3);

    /** Raised when the files are laid out in another way. */
    private static final String FORMAT = "4";

    private static final int BYTES_AN_ADDRESS = 64;

    private static final Logger LOG = LoggerFactory.getLogger(RunJournal.class);
    private static final JsonMapper MAPPER = JsonFacts.mapper(PublicUrl::shown);
    private static final String SHAPE = FactShape.of(FORMAT, Subject.class, Route.class, Cause.class, Skip.class);

    private final Path path;
    private final JournalPair files;
    private final JournalCommit commit = new JournalCommit(new FactCodec());
    private final SiteLock lock;
    private final Start start;
    private final boolean resumed;

    /** The first block. */
    private record Start(String shape, String id, String site, Instant started, long firstKey, long secondKey) {}

    private RunJournal(Path path, JournalPair files, SiteLock lock, Start start, boolean resumed) {
        this.path = path;
        this.files = files;
        this.lock = lock;
        this.start = start;
        this.resumed = resumed;
    }

    /**
     * Opens the journal of the run that was broken off, or begins a new one.
     *
     * @param folder the store's folder; made if it is missing
     * @param site the site's name, any text
     * @param fresh forget a run that was broken off
     * @param newId names a new run; called only for one
     * @throws RunInProgress if a run of the site works at this moment
     * @throws StoreException if the journal is damaged or cannot be written
     */
    public static RunJournal openOrResume(Path folder, String site, boolean fresh, Supplier<ScanId> newId) {
        return openOrResume(folder, site, fresh, newId, Clock.systemUTC());
    }

    static RunJournal openOrResume(Path folder, String site, boolean fresh, Supplier<ScanId> newId, Clock clock) {
        SiteLock lock = SiteLock.of(folder, site);
        Path runs = folder.resolve("runs");
        try {
            Path path = runs.resolve(FileStem.of(site) + ".journal");
            if (fresh || isOutdated(path, clock)) {
                forget(path);
            }
            RunJournal old = resume(path, site, lock);
            return old == null ? begin(path, lock, newStart(newId.get(), site, clock)) : old;
        } catch (IOException e) {
            lock.close();
            throw StoreTrouble.of(e, runs);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static boolean isOutdated(Path path, Clock clock) throws IOException {
        return Files.exists(path)
                && Files.getLastModifiedTime(path).toInstant().plus(KEPT).isBefore(clock.instant());
    }

    private static void forget(Path path) throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(JournalPair.matterPath(path));
    }

    private static Start newStart(ScanId id, String site, Clock clock) {
        SecureRandom random = new SecureRandom();
        return new Start(SHAPE, id.value(), site, clock.instant(), random.nextLong(), random.nextLong());
    }

    private static RunJournal begin(Path path, SiteLock lock, Start start) {
        JournalPair files = new JournalPair(path, 0, 0);
        files.start(write(start));
        return new RunJournal(path, files, lock, start, false);
    }

    private static @Nullable RunJournal resume(Path path, String site, SiteLock lock) throws IOException {
        JournalCheck.Whole whole = new JournalCheck(path).whole().orElseThrow(() -> damaged(path, null));
        Start start = start(path, whole.steps());
        if (start == null) {
            return null;
        }
        if (!start.shape().equals(SHAPE) || !start.site().equals(site)) {
            LOG.info("The interrupted run {} was written by another version of Mimawari: a new run begins", start.id());
            return null;
        }
        return new RunJournal(path, new JournalPair(path, whole.steps(), whole.matter()), lock, start, true);
    }

    /** The first block; null if there is none. */
    private static @Nullable Start start(Path path, long whole) throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return null;
        }
        try (JournalBlocks blocks = new JournalBlocks(path, 0, whole)) {
            if (whole > 0 && blocks.next() && blocks.kind() == JournalPair.START) {
                return MAPPER.readValue(blocks.bytes(), 0, blocks.length(), Start.class);
            }
            // Without a readable first block it is another version's journal.
            return new Start("", "unknown", "", Instant.EPOCH, 0, 0);
        } catch (JsonProcessingException e) {
            return new Start("", "unknown", "", Instant.EPOCH, 0, 0);
        }
    }

    private static StoreException damaged(Path path, @Nullable Exception cause) {
        return new StoreException(
                Kind.JOURNAL_DAMAGED,
                path.toString(),
                "The journal of the interrupted run, " + path
                        + ", is damaged. Start with --fresh to forget that run and begin a new one.",
                cause);
    }

    /** Of the run, the same before and after it was broken off. */
    public ScanId id() {
        return new ScanId(start.id());
    }

    /** When the run began, before it was broken off. */
    public Instant started() {
        return start.started();
    }

    /** Whether a run that was broken off goes on. */
    public boolean resumed() {
        return resumed;
    }

    /** Whether the address may be written in full: nothing of it has to be masked. */
    public static boolean writable(PublicUrl url) {
        String shown = url.shown();
        return shown.equals(url.address())
                || PublicUrl.parse(shown).filter(url::equals).isPresent();
    }

    /** The first half of the key of the run's hashes of addresses. */
    public long firstKey() {
        return start.firstKey();
    }

    /** The second half of the key of the run's hashes of addresses. */
    public long secondKey() {
        return start.secondKey();
    }

    /**
     * Writes steps down. When this returns they outlive the end of the process; within two seconds also that of the machine.
     *
     * @throws StoreException if the disk is full or gone; nothing of these steps is then in the journal, and it takes no more
     */
    public synchronized void commit(Consumer<JournalCommit> steps) {
        commit.clear();
        steps.accept(commit);
        if (commit.steps().length() > 0 || commit.matter().length() > 0) {
            files.append(commit);
        }
    }

    /** At least so many addresses are in it, as far as its size tells: most take less than this many bytes. */
    public synchronized int leastAddresses() {
        return (int) Math.min(Integer.MAX_VALUE / 4, files.stepsLength() / BYTES_AN_ADDRESS);
    }

    /** Hands out, in their order, the steps that were written before, without what they are about. */
    public synchronized void replay(JournalSteps reader) {
        JournalReader journal = new JournalReader(path, files.stepsLength(), files.matterLength());
        try {
            journal.steps(reader);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw damaged(path, e);
        } catch (IOException e) {
            throw StoreTrouble.of(e, path);
        }
    }

    /** Hands out, in their order, the steps that were written and what they are about. */
    public synchronized void read(JournalMatter reader) {
        JournalReader journal = new JournalReader(path, files.stepsLength(), files.matterLength());
        try {
            if (!journal.all(reader)) {
                throw damaged(path, null);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw damaged(path, e);
        } catch (IOException e) {
            throw StoreTrouble.of(e, path);
        }
    }

    private static ByteSink write(Start start) {
        try {
            byte[] bytes = MAPPER.writeValueAsBytes(start);
            ByteSink line = new ByteSink();
            line.append(bytes, 0, bytes.length);
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the start of a run cannot be written", e);
        }
    }

    /** Lets go of the site, and keeps the journal for the next start. */
    @Override
    public synchronized void close() {
        try {
            files.close();
        } finally {
            lock.close();
        }
    }

    /** The run has ended and is in the store: forgets the journal, and lets go of the site. */
    public synchronized void delete() {
        try {
            files.close();
            forget(path);
        } catch (IOException e) {
            throw StoreTrouble.of(e, path);
        } finally {
            lock.close();
        }
    }
}
