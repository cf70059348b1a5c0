package org.mimawari.gather.browser;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for a page, and counts the time in which it does not wait for us. For one page and one thread. */
final class Watch {
    private static final long SLICE_MILLIS = 50;

    private final PageLoads loads;
    private final Clocks clocks;
    private final Executor work;
    private final long began = System.nanoTime();
    private long busyMillis;

    Watch(PageLoads loads, Clocks clocks, Executor work) {
        this.loads = loads;
        this.clocks = clocks;
        this.work = work;
    }

    /** Whether the page had its time. */
    boolean isOver() {
        return busyMillis >= clocks.busy().toMillis()
                || System.nanoTime() - began >= clocks.whole().toNanos();
    }

    void sleep() throws InterruptedException {
        boolean waits = loads.arePending();
        TimeUnit.MILLISECONDS.sleep(SLICE_MILLIS);
        count(waits);
    }

    private void count(boolean waits) {
        if (!waits) {
            busyMillis += SLICE_MILLIS;
        }
    }

    /** @throws BrowserTrouble if the page does not answer in time, or the browser is gone */
    <T> T ask(Supplier<T> question) throws BrowserTrouble, InterruptedException {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(question, work);
        long stuck = 0;
        while (true) {
            boolean waits = loads.arePending();
            try {
                return answer.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                count(waits);
                stuck += waits ? 0 : SLICE_MILLIS;
                boolean late = System.nanoTime() - began >= clocks.whole().toNanos();
                if (late || stuck >= clocks.stuck().toMillis()) {
                    throw new BrowserTrouble(BrowserTrouble.Kind.STUCK, "the page does not let itself be looked at", e);
                }
            } catch (ExecutionException e) {
                throw new BrowserTrouble(BrowserTrouble.Kind.BROKE_DOWN, "the browser broke down over a page", e);
            }
        }
    }
}
