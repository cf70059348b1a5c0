package org.mimawari.scan;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.web.Web;

/**
 * Does work that asks the web on a thread of its own, since a thread that reads from a server does not hear that it is to stop:
 * whoever waits for it hears it, and breaks the reading off.
 */
final class Stoppable {
    private static final int PATIENCE_SECONDS = 20;

    private final Web web;

    Stoppable(Web web) {
        this.web = web;
    }

    /** @throws InterruptedException if the calling thread is interrupted; the work has stopped then */
    <T> T run(Callable<T> work) throws InterruptedException {
        ExecutorService one = Executors.newSingleThreadExecutor();
        Future<T> result = one.submit(work);
        one.shutdown();
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } finally {
            one.shutdownNow();
            if (!result.isDone()) {
                web.breakOff();
                one.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable failure) throws InterruptedException {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            return exception;
        }
        if (failure instanceof InterruptedException) {
            throw new InterruptedException("stopped");
        }
        return new IllegalStateException("this work throws nothing else", failure);
    }
}
