package org.mimawari.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * <p>Two plain files in {@code runs/} of the store's folder: {@code .journal} holds the steps, {@code .matter} what they are about. At times a
 * third, {@code .checkpoint}, takes in what the steps come to, so that a restart reads few of them; it is used only where it surely belongs.
 * They hold facts only, and no address that may not be shown: {@link JournalCommit#met} refuses those. A journal that nobody wrote to
 * for {@link #KEPT}, that another version wrote, or that is of other hosts, is not gone on with: the site has changed since, or its facts cannot be read. Thread-safe.
 */
public final class RunJournal implements AutoCloseable {

    /** How long an interrupted run can be gone on with. */
    public static final Duration KEPT = Duration.ofDays(3);

    /** A checkpoint is written when the steps behind the last have this part of its size: so its cost grows no faster than the journal. */
    private static final int SHARE = 16;

    /** How the name of the journal of a look at a part ends. */
    private static final String PART = ".part.journal";

    private static final Logger LOG = LoggerFactory.getLogger(RunJournal.class);

    private final Path path;
    private final JournalPair files;
    private final JournalCommit commit = new JournalCommit(new FactCodec());
    private final SiteLock lock;
    private final JournalStart start;
    private final boolean resumed;
    private @Nullable Checkpoint checkpoint;
    private boolean checked;
    private long tried;

    /** @param checkpoint of a run that goes on; what stands before it was not looked at */
    private RunJournal(
            JournalPair files, SiteLock lock, JournalStart start, boolean resumed, @Nullable Checkpoint checkpoint) {
        this.path = files.path();
        this.files = files;
        this.lock = lock;
        this.start = start;
        this.resumed = resumed;
        this.checkpoint = checkpoint;
        this.checked = checkpoint == null;
        this.tried = spot(checkpoint).steps();
    }

    private static JournalSpot spot(@Nullable Checkpoint checkpoint) {
        return checkpoint == null ? JournalSpot.BEGINNING : checkpoint.head().spot();
    }

    /** As {@link #openOrResume(Path, WalkedSite, boolean, Supplier, Clock)}, for a site whose hosts stay, by the system's clock. */
    public static RunJournal openOrResume(Path folder, String site, boolean fresh, Supplier<ScanId> newId) {
        return openOrResume(folder, new WalkedSite(site, List.of()), fresh, newId, Clock.systemUTC());
    }

    /**
     * Opens the journal of the run that was broken off, or begins a new one.
     *
     * @param folder the store's folder; made if it is missing
     * @param fresh forget a run that was broken off
     * @param newId names a new run; called only for one
     * @param clock tells when a new run starts
     * @throws RunInProgress if a run of the site works at this moment
     * @throws StoreException if the journal is damaged or cannot be written
     */
    public static RunJournal openOrResume(
            Path folder, WalkedSite site, boolean fresh, Supplier<ScanId> newId, Clock clock) {
        return JournalPlace.open(folder, site.name(), ".journal", (path, lock) -> {
            JournalPlace left = new JournalPlace(path);
            new JournalPlace(path.resolveSibling(FileStem.of(site.name()) + PART)).forget();
            if (fresh || left.isOutdated(clock)) {
                left.forget();
            }
            RunJournal old = resume(path, site, lock);
            return old == null ? begin(path, lock, JournalStart.of(newId.get(), site, clock.instant())) : old;
        });
    }

    /**
     * Begins the journal of a run that is never gone on with, beside that of a run that was broken off, which stays as it is. What another such run left is forgotten.
     *
     * @throws RunInProgress if a run of the site works at this moment
     * @throws StoreException if it cannot be written
     */
    public static RunJournal ofPart(Path folder, String site, ScanId id, Clock clock) {
        return JournalPlace.open(folder, site, PART, (path, lock) -> {
            new JournalPlace(path).forget();
            return begin(path, lock, JournalStart.of(id, new WalkedSite(site, List.of()), clock.instant()));
        });
    }

    private static RunJournal begin(Path path, SiteLock lock, JournalStart start) throws IOException {
        Checkpoint.forget(path);
        JournalPair files = new JournalPair(path, 0, 0);
        files.start(start.block());
        return new RunJournal(files, lock, start, false, null);
    }

    private static @Nullable RunJournal resume(Path path, WalkedSite site, SiteLock lock) throws IOException {
        JournalStart start = JournalStart.read(path);
        Checkpoint checkpoint = start == null ? null : Checkpoint.of(path, start.id());
        JournalCheck check = new JournalCheck(path, spot(checkpoint));
        JournalCheck.Whole whole = check.whole().orElseThrow(() -> damaged(path, null));
        if (start == null) {
            return null;
        }
        String obstacle = start.obstacle(site);
        if (obstacle != null) {
            LOG.info("The interrupted run {} {}: a new run begins", start.id(), obstacle);
            return null;
        }
        JournalPair files = new JournalPair(path, whole.steps(), whole.matter());
        return new RunJournal(files, lock, start, true, checkpoint);
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

    private interface Reading {
        void run() throws IOException;
    }

    private void reading(Reading work) {
        try {
            work.run();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw damaged(path, e);
        } catch (IOException e) {
            throw StoreTrouble.of(e, path);
        }
    }

    private void whole(boolean isWhole) {
        if (!isWhole) {
            throw damaged(path, null);
        }
    }

    private JournalReader reader() {
        return new JournalReader(path, files.stepsLength(), files.matterLength());
    }

    /** Hands out, in their order, the steps that were written before, without what they are about. */
    public synchronized void replay(JournalSteps steps) {
        reading(() -> whole(reader().steps(steps, checked)));
        checked = true;
    }

    /**
     * Makes a state that has heard of nothing what all steps make it: from the checkpoint, if there is one that it can load, and the steps behind
     * that. Damage in the steps before it is then told by the next {@link #checkpointIfDue} or {@link #read}.
     */
    public synchronized void restore(RestartState state) {
        if (isLoadable(checkpoint, state)) {
            reading(() -> load(state));
        } else {
            replay(state);
        }
    }

    private static boolean isLoadable(@Nullable Checkpoint checkpoint, RestartState state) {
        return checkpoint != null && checkpoint.head().layout().equals(state.layout());
    }

    /** What steps that are written next refer to. */
    private StepReader.Before load(RestartState state) throws IOException {
        Checkpoint last = isLoadable(checkpoint, state) ? checkpoint : null;
        StepReader.Before before = StepReader.Before.NOTHING;
        if (last != null) {
            last.load(state);
            before = last.head().before();
        }
        return reader().steps(state, spot(last).steps(), before);
    }

    /**
     * Writes a checkpoint if enough steps were written since the last one. If it cannot be written, the run goes on without it.
     *
     * @param interval how many bytes of steps are enough; more where checkpoints are large
     * @param apart makes a state that has heard of nothing: it is led to where the journal is, and written down
     * @throws StoreException if the disk is full or gone, or steps that were written earlier are damaged
     */
    public synchronized void checkpointIfDue(long interval, Supplier<? extends RestartState> apart) {
        long least = Math.max(interval, checkpoint == null ? 0 : checkpoint.size() / SHARE);
        if (files.stepsLength() - tried < least) {
            return;
        }
        JournalSpot spot = files.spot();
        tried = spot.steps();
        writeCheckpoint(spot, apart.get());
    }

    private void writeCheckpoint(JournalSpot spot, RestartState state) {
        try {
            whole(checked || reader().isWhole(spot(checkpoint).steps()));
            checked = true;
            StepReader.Before before = load(state);
            checkpoint = Checkpoint.write(path, new Checkpoint.Head(state.layout(), start.id(), spot, before), state);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            checkpoint = null; // the next one is made from all steps; what is on the disk stays good for a restart
            LOG.warn("No checkpoint of {} was written, and the run goes on: {}", path, e.getMessage());
        }
    }

    /** Hands out, in their order, the steps that were written and what they are about. */
    public synchronized void read(JournalMatter reader) {
        reading(() -> whole(reader().all(reader)));
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
            new JournalPlace(path).forget();
        } catch (IOException e) {
            throw StoreTrouble.of(e, path);
        } finally {
            lock.close();
        }
    }
}
