package org.mimawari.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mimawari.history.StoreException.Kind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.ScanId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of a run in progress: what the walk has done, step by step, so that a run that was broken off goes on where it was. Also the lock
 * that keeps a second run of the site away while it is open.
 *
 * <p>A plain file in {@code runs/} of the store's folder. It holds facts only, and no address that may not be shown: {@link #append} refuses
 * those. A journal that nobody wrote to for {@link #KEPT}, or that another version wrote, is not gone on with: the site has changed since, or
 * its facts cannot be read. Thread-safe.
 */
public final class RunJournal implements AutoCloseable {

    /** How long an interrupted run can be gone on with. */
    public static final Duration KEPT = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(RunJournal.class);
    private static final JsonMapper MAPPER = JsonFacts.mapper(RunJournal::address);
    private static final String SHAPE = FactShape.of(JournalEvent.class);

    private final Path path;
    private final JournalFile file;
    private final SiteLock lock;
    private final Start start;
    private final boolean resumed;

    /** The first line. */
    private record Start(String shape, String id, String site, Instant started) {}

    private RunJournal(Path path, JournalFile file, SiteLock lock, Start start, boolean resumed) {
        this.path = path;
        this.file = file;
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
        Path runs = folder.resolve("runs");
        SiteLock.makeFolder(runs);
        String stem = FileStem.of(site);
        SiteLock lock = SiteLock.take(runs.resolve(stem + ".lock"), site);
        try {
            Path path = runs.resolve(stem + ".journal");
            if (fresh || isOutdated(path, clock)) {
                Files.deleteIfExists(path);
            }
            RunJournal old = resume(path, site, lock);
            return old == null ? begin(path, lock, new Start(SHAPE, newId.get().value(), site, clock.instant())) : old;
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

    private static RunJournal begin(Path path, SiteLock lock, Start start) {
        JournalFile file = JournalFile.open(path, 0);
        file.append(write(start));
        return new RunJournal(path, file, lock, start, false);
    }

    private static @Nullable RunJournal resume(Path path, String site, SiteLock lock) {
        long length = JournalFile.wholeLength(path).orElseThrow(() -> damaged(path, null));
        if (length == 0) {
            return null;
        }
        JournalFile file = JournalFile.open(path, length);
        Start start = file.first().map(RunJournal::start).orElseThrow(() -> damaged(path, null));
        if (!start.shape().equals(SHAPE) || !start.site().equals(site)) {
            LOG.info("The interrupted run {} was written by another version of Mimawari: a new run begins", start.id());
            file.close();
            return null;
        }
        return new RunJournal(path, file, lock, start, true);
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

    /**
     * Whether the address may be written in full: nothing of it has to be masked. A page that leads to one of which this is false should be taken
     * as unfinished, since what it leads to is not in the journal.
     */
    public static boolean writable(PublicUrl url) {
        String shown = url.shown();
        return shown.equals(url.address())
                || PublicUrl.parse(shown).filter(url::equals).isPresent();
    }

    /**
     * Writes one step down.
     *
     * @return false, with nothing written, if the step holds an address that may not be written
     * @throws StoreException if the disk is full or gone
     */
    public boolean append(JournalEvent event) {
        String line;
        try {
            line = MAPPER.writerFor(JournalEvent.class).writeValueAsString(event);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof Unwritable) {
                return false;
            }
            throw new IllegalStateException("a step of the walk cannot be written", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a step of the walk cannot be written", e);
        }
        synchronized (this) {
            file.append(line);
        }
        return true;
    }

    /** Hands out, in their order, the steps that were written before. */
    public synchronized void replay(Consumer<JournalEvent> reader) {
        boolean[] started = {false};
        file.read(line -> {
            if (started[0]) {
                reader.accept(event(line));
            }
            started[0] = true;
        });
    }

    private JournalEvent event(String line) {
        try {
            return MAPPER.readValue(line, JournalEvent.class);
        } catch (JsonProcessingException e) {
            throw damaged(path, e);
        }
    }

    private static Start start(String line) {
        try {
            return MAPPER.readValue(line, Start.class);
        } catch (JsonProcessingException e) {
            // Without a readable first line it is another version's journal.
            return new Start("", "unknown", "", Instant.EPOCH);
        }
    }

    private static String write(Start start) {
        try {
            return MAPPER.writeValueAsString(start);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the start of a run cannot be written", e);
        }
    }

    private static String address(PublicUrl url) {
        if (!writable(url)) {
            throw new Unwritable();
        }
        return url.address();
    }

    /** Lets go of the site, and keeps the journal for the next start. */
    @Override
    public synchronized void close() {
        try {
            file.close();
        } finally {
            lock.close();
        }
    }

    /** The run has ended and is in the store: forgets the journal, and lets go of the site. */
    public synchronized void delete() {
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw StoreTrouble.of(e, path);
        } finally {
            lock.close();
        }
    }

    private static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
