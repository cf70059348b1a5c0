package org.mimawari.history;

/** A process of its own that stores a run, says so, and stays. */
final class StoreHolder {

    private StoreHolder() {}

    public static void main(String[] args) throws InterruptedException {
        History history = History.open(args[0]);
        history.begin(Samples.run("r1"), Samples.SITE, Samples.MARCH);
        OtherProcess.ready();
        Thread.sleep(60_000);
        history.close();
    }
}
