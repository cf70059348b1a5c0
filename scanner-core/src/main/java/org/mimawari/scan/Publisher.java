package org.mimawari.scan;

/**
 * Brings the results of a run to people: reports, mails. Called once before the run is marked as finished. If the process dies
 * before that, the run is taken up again and this is called again with the same scan id, so it must be idempotent for it.
 */
@FunctionalInterface
public interface Publisher {
    Publisher NONE = outcome -> {};

    void publish(ScanOutcome outcome);
}
