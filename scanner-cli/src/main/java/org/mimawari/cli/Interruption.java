package org.mimawari.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a scan stop in order when the program is stopped from outside, and waits for that a little; what is not in order then is
 * mended by the run's journal, which survives any end. The exit code is the system's, 130 for Ctrl+C and 143 for a kill.
 */
final class Interruption extends Thread {
    private static final int PATIENCE_SECONDS = 8;

    private final Thread worker;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean scanning;

    Interruption(Thread worker) {
        super("interruption");
        this.worker = worker;
    }

    /** From now on there is something that can be gone on with. */
    void scanning() {
        scanning = true;
    }

    /** The work is done, or was stopped in order. */
    void over() {
        over.countDown();
    }

    @Override
    public void run() {
        if (!scanning || over.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
