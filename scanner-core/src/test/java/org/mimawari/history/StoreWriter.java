package org.mimawari.history;

import org.mimawari.term.ScanId;

/** A process of its own that begins so many runs, one transaction each, says so, and stays. */
final class StoreWriter {

    private StoreWriter() {}

    public static void main(String[] args) throws InterruptedException {
        History history = History.open(args[0]);
        for (int number = 1; number <= Integer.parseInt(args[1]); number++) {
            history.begin(new ScanId("killed-" + number), "site " + number, Samples.APRIL);
        }
        OtherProcess.ready();
        Thread.sleep(60_000);
        history.close();
    }
}
