package org.mimawari.cli.schedule;

/** Scans or re-checks one site, stores and reports what it found, and puts the mails into the outbox. Called by several threads, each for another site. */
@FunctionalInterface
public interface SiteRun {

    /**
     * Goes on with a scan of the site that was broken off, or begins a run.
     *
     * @param site the site's name in the settings
     * @throws InterruptedException if the thread was interrupted, because the program is to stop: the run was left so that it can be gone on
     *     with
     */
    void run(String site) throws InterruptedException;
}
