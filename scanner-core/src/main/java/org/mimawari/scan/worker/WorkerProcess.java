package org.mimawari.scan.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mimawari.scan.worker.Frames.Frame;
import org.mimawari.scan.worker.Frames.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process that reads documents, one after another. What it writes to standard error is counted and dropped, since it might repeat what stands in a document. Used by one thread at a time; a thread
 * that waits for it may be interrupted.
 */
final class WorkerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final int LARGEST_ANSWER = 16 << 20;
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration END = Duration.ofSeconds(5);

    /** By signals, as they are told by the system to the whole group of processes: Ctrl+C, and a request to end. */
    private static final int ENDED_BY_INT = 130;

    private static final int ENDED_BY_TERM = 143;
    /** By the system, mostly for want of memory. */
    private static final int KILLED = 137;

    private final Process process;
    private final ExecutorService threads = Executors.newCachedThreadPool(WorkerProcess::thread);
    private final OutputStream out;
    private final InputStream in;
    private volatile boolean taken;
    private int documents;

    /** How a document ended. */
    enum End {
        ANSWERED,
        /** The process ended before it had the document, or for a reason of its own. */
        NOT_BEGUN,
        TOO_SLOW,
        OUT_OF_MEMORY,
        CRASHED
    }

    /**
     * What became of a document.
     *
     * @param last whether the process should be ended
     */
    record Result(End end, byte[] answer, boolean last) {
        static Result lost(End end) {
            return new Result(end, new byte[0], true);
        }
    }

    private WorkerProcess(Process process) {
        this.process = process;
        this.out = process.getOutputStream();
        this.in = new BufferedInputStream(process.getInputStream(), 1 << 16);
        threads.execute(this::drain);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "document process");
        thread.setDaemon(true);
        return thread;
    }

    /** @throws IOException if no process can be had, or it does not begin to read */
    static WorkerProcess start(WorkerCommand command) throws IOException, InterruptedException {
        WorkerProcess started = new WorkerProcess(command.start());
        boolean ready = false;
        try {
            Frame first = started.threads
                    .submit(() -> Frames.read(started.in, 0))
                    .get(START.toMillis(), TimeUnit.MILLISECONDS);
            ready = first.kind() == Kind.READY;
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("a process for documents did not begin", e);
        } finally {
            if (!ready) {
                started.end();
            }
        }
        return started;
    }

    private void drain() {
        long bytes = 0;
        byte[] some = new byte[1 << 12];
        try (InputStream errors = process.getErrorStream()) {
            for (int more = errors.read(some); more >= 0; more = errors.read(some)) {
                bytes += more;
            }
        } catch (IOException over) {
            // It was ended.
        }
        if (bytes > 0) {
            LOG.debug("A process for documents wrote {} bytes to standard error, which were dropped", bytes);
        }
    }

    int documents() {
        return documents;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** After anything but an answer the process has been ended. */
    Result read(Request request, Duration time) throws InterruptedException {
        documents++;
        taken = false;
        Future<Frame> answer = threads.submit(() -> converse(request));
        boolean done = false;
        try {
            Frame frame = answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
            done = frame.kind() == Kind.ANSWER || frame.kind() == Kind.LAST_ANSWER;
            return done
                    ? new Result(End.ANSWERED, frame.content(), frame.kind() == Kind.LAST_ANSWER)
                    : Result.lost(frame.kind() == Kind.OUT_OF_MEMORY ? End.OUT_OF_MEMORY : End.CRASHED);
        } catch (TimeoutException slow) {
            return Result.lost(taken ? End.TOO_SLOW : End.NOT_BEGUN);
        } catch (ExecutionException ended) {
            return Result.lost(taken && ended.getCause() instanceof ProtocolException ? End.CRASHED : why());
        } finally {
            if (!done) {
                end();
            }
        }
    }

    private Frame converse(Request request) throws IOException {
        request.write(out);
        if (Frames.read(in, 0).kind() != Kind.TAKEN) {
            throw new IOException("not an answer");
        }
        taken = true;
        return Frames.read(in, LARGEST_ANSWER);
    }

    private End why() throws InterruptedException {
        // It may take a moment between the end of the pipe and that of the process.
        int code = process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : 0;
        if (!taken || code == ENDED_BY_INT || code == ENDED_BY_TERM) {
            return End.NOT_BEGUN;
        }
        return code == KILLED ? End.OUT_OF_MEMORY : End.CRASHED;
    }

    /** At once, whatever it does. */
    void end() {
        process.destroyForcibly();
        threads.shutdown();
        try {
            process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
