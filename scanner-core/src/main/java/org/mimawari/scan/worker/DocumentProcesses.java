package org.mimawari.scan.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.Reading;
import org.mimawari.gather.FileDesk;
import org.mimawari.history.DocumentCodec;
import org.mimawari.scan.worker.WorkerProcess.End;
import org.mimawari.scan.worker.WorkerProcess.Result;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.term.Cause;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has documents read in processes of their own. One that hangs, crashes, exhausts its memory or ends its process costs itself: it is TOO_LARGE or UNREADABLE, and is not tried again. A process is
 * started when a document needs it, and anew after {@value #DOCUMENTS_EACH} documents, when its memory stays full, and after each loss. Where none can be started documents are read here, which is said once.
 *
 * <p>Thread-safe; a thread that is interrupted gets NOT_ATTEMPTED at once and stays interrupted.
 */
public final class DocumentProcesses implements FileDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentProcesses.class);
    private static final int DOCUMENTS_EACH = 1_000;
    private static final Duration STOPPING = Duration.ofSeconds(1);

    private final WorkerCommand command;
    private final Duration time;
    private final FileDesk here;
    private final Function<Body, DocumentKind> kinds;
    private final DocumentCodec codec = new DocumentCodec();
    private final Map<Digest, Cause> lost = new ConcurrentHashMap<>();
    private final BlockingQueue<Seat> seats;
    private final List<Seat> all;
    private final AtomicInteger started = new AtomicInteger();
    private volatile boolean noProcesses;

    /** Room for one process; in the hands of one thread at a time. */
    private static final class Seat {
        private volatile @Nullable WorkerProcess process;

        void clear() {
            WorkerProcess old = process;
            process = null;
            if (old != null) {
                old.end();
            }
        }
    }

    /**
     * Starts nothing yet.
     *
     * @param most how many processes at a time
     * @param time for one document; the process is ended after it
     * @param here reads where there can be no processes
     * @param kinds tells kinds of documents that are not read
     */
    public DocumentProcesses(
            WorkerCommand command, int most, Duration time, FileDesk here, Function<Body, DocumentKind> kinds) {
        this.command = command;
        this.time = time;
        this.here = here;
        this.kinds = kinds;
        this.all = Stream.generate(Seat::new).limit(most).toList();
        this.seats = new ArrayBlockingQueue<>(most, true, all);
    }

    @Override
    public FileRead read(PublicUrl url, Body body) {
        Cause known = lost.isEmpty() ? null : lost.get(Digest.of(body.bytes()));
        if (known != null) {
            return closed(url, body, known);
        }
        if (noProcesses) {
            return here.read(url, body);
        }
        try {
            Seat seat = seats.take();
            try {
                return read(seat, new Request(url, body));
            } finally {
                seats.add(seat);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return closed(url, body, Cause.NOT_ATTEMPTED);
        }
    }

    private FileRead read(Seat seat, Request request) throws InterruptedException {
        Result result = once(seat, request);
        if (result != null && result.end() == End.NOT_BEGUN) {
            // The end of the process was not the document's fault; perhaps the whole program is being stopped.
            Thread.sleep(STOPPING.toMillis());
            result = once(seat, request);
        }
        if (result == null) {
            return here.read(request.url(), request.body());
        }
        return result.end() == End.ANSWERED ? answered(request, result.answer()) : loss(request, result.end());
    }

    /** Null if there can be no process. */
    private @Nullable Result once(Seat seat, Request request) throws InterruptedException {
        Optional<WorkerProcess> process = process(seat);
        if (process.isEmpty()) {
            return null;
        }
        boolean goesOn = false;
        try {
            Result result = process.get().read(request, time);
            goesOn = !result.last() && process.get().documents() < DOCUMENTS_EACH;
            return result;
        } finally {
            if (!goesOn) {
                seat.clear();
            }
        }
    }

    private Optional<WorkerProcess> process(Seat seat) throws InterruptedException {
        WorkerProcess running = seat.process;
        if (running == null) {
            try {
                running = WorkerProcess.start(command);
                seat.process = running;
                started.incrementAndGet();
            } catch (IOException e) {
                if (started.get() == 0 && !noProcesses) {
                    noProcesses = true;
                    LOG.warn("No process for documents can be started on this machine; from here on they are read"
                            + " in the process of the run, where a hostile one can end it");
                }
            }
        }
        return Optional.ofNullable(running);
    }

    private FileRead answered(Request request, byte[] answer) {
        return codec.read(answer, request.url())
                .map(DocumentExchange::reading)
                .orElseGet(() -> loss(request, End.CRASHED));
    }

    private FileRead loss(Request request, End end) {
        Cause cause = end == End.CRASHED ? Cause.UNREADABLE : Cause.TOO_LARGE;
        LOG.info("A document was given up, and its process with it: {}: {}", end, request.url());
        lost.put(Digest.of(request.body().bytes()), cause);
        return closed(request.url(), request.body(), cause);
    }

    private FileRead closed(PublicUrl url, Body body, Cause cause) {
        return new FileRead(Document.closed(url, kinds.apply(body), cause), Reading.NOTHING);
    }

    /** How many were started so far. */
    int started() {
        return started.get();
    }

    /** The processes at work, as the system knows them. */
    List<ProcessHandle> running() {
        return all.stream()
                .map(seat -> seat.process)
                .filter(Objects::nonNull)
                .map(WorkerProcess::handle)
                .toList();
    }

    /** Ends all processes. */
    @Override
    public void close() {
        all.forEach(Seat::clear);
    }
}
