package org.mimawari.scan.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.mimawari.gather.FileDesk;
import org.mimawari.history.DocumentCodec;
import org.mimawari.scan.worker.Frames.Frame;
import org.mimawari.scan.worker.Frames.Kind;

/**
 * The side of the process that reads documents: one after another, on a thread of its own, while the calling thread listens. So the end of the other process is heard also while a document is
 * read, however it ended: {@link #work} then returns, and with it the process ends.
 */
public final class DocumentWorker {
    static final int LARGEST_REQUEST = 256 << 20;
    /** Of the memory. */
    private static final double FULL = 0.5;

    private final FileDesk desk;
    private final DocumentExchange exchange;
    private final DocumentCodec codec = new DocumentCodec();
    private final BlockingQueue<byte[]> requests = new ArrayBlockingQueue<>(1);

    public DocumentWorker(FileDesk desk, DocumentExchange exchange) {
        this.desk = desk;
        this.exchange = exchange;
    }

    /** Works until {@code in} ends. */
    public void work(InputStream in, OutputStream out) {
        InputStream messages = new BufferedInputStream(in, 1 << 16);
        try {
            Thread reader = new Thread(() -> readAll(out), "document");
            reader.setDaemon(true);
            reader.start();
            Frames.write(out, Kind.READY);
            while (true) {
                Frame frame = Frames.read(messages, LARGEST_REQUEST);
                Frames.write(out, Kind.TAKEN);
                requests.put(frame.content());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException over) {
            // The other process has ended, or wants no more.
        }
    }

    private void readAll(OutputStream out) {
        try {
            while (true) {
                answer(requests.take(), out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException over) {
            // The other process has ended.
        } catch (Throwable lost) {
            tellAndEnd(out, lost);
        }
    }

    /** The other process sees to the end of this one, also when it hears no more than the end of the pipe. */
    private static void tellAndEnd(OutputStream out, Throwable lost) {
        try (out) {
            Frames.write(out, lost instanceof OutOfMemoryError ? Kind.OUT_OF_MEMORY : Kind.BROKE_DOWN);
        } catch (IOException over) {
            // The other process has ended.
        }
    }

    private void answer(byte[] content, OutputStream out) throws IOException {
        Request request = Request.read(content);
        byte[] bytes = codec.write(exchange.safe(desk.read(request.url(), request.body())))
                .bytes();
        Frames.write(out, isFull() ? Kind.LAST_ANSWER : Kind.ANSWER, bytes);
    }

    private static boolean isFull() {
        return share() > FULL && afterCollection() > FULL;
    }

    private static double afterCollection() {
        System.gc();
        return share();
    }

    private static double share() {
        Runtime java = Runtime.getRuntime();
        return (double) (java.totalMemory() - java.freeMemory()) / java.maxMemory();
    }
}
