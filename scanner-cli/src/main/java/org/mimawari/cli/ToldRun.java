package org.mimawari.cli;

import org.mimawari.cli.command.CannotRun;
import org.mimawari.cli.command.Engine.Listener;
import org.mimawari.cli.text.Said;
import org.mimawari.history.RunInProgress;
import org.mimawari.history.StoreException;
import org.mimawari.history.UnfitRun;
import org.mimawari.scan.NothingKnown;
import org.mimawari.scan.Publisher;
import org.mimawari.scan.ScanOutcome;
import org.mimawari.scan.StartElsewhere;

/** One run, of which is told what keeps it from running. */
final class ToldRun {
    private final String nothingKnown;
    private final Listener listener;

    /** @param nothingKnown id of the message that no scan has ended yet */
    ToldRun(String nothingKnown, Listener listener) {
        this.nothingKnown = nothingKnown;
        this.listener = listener;
    }

    /** A run, which hands its results to a publisher. */
    @FunctionalInterface
    interface Run {
        ScanOutcome run(Publisher publisher) throws InterruptedException;
    }

    /** Runs, and says what keeps it from running. */
    void of(Run run) throws CannotRun, InterruptedException {
        try {
            run.run(this::publish);
        } catch (Unpublished e) {
            throw e.reason();
        } catch (RunInProgress e) {
            throw new CannotRun(Said.of("run.in-progress"));
        } catch (NothingKnown e) {
            throw new CannotRun(Said.of(nothingKnown));
        } catch (UnfitRun e) {
            throw new CannotRun(Said.of("since." + e.reason().name(), e.run()));
        } catch (StartElsewhere e) {
            throw new CannotRun(Said.of(
                    "scan.start-elsewhere",
                    e.start().shown(),
                    e.leadsTo().shown(),
                    e.leadsTo().host()));
        } catch (StoreException e) {
            throwIfStopped();
            throw Product.refused(e);
        }
    }

    /** What fails because the program is asked to stop is no trouble of its own. */
    private static void throwIfStopped() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("stopped");
        }
    }

    private void publish(ScanOutcome outcome) {
        try {
            listener.publish(outcome);
        } catch (CannotRun e) {
            throw new Unpublished(e);
        }
    }
}
