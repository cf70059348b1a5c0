package org.mimawari.cli;

import org.mimawari.cli.command.CannotRun;

/** Carries a reason through the scan, which then leaves the run unfinished. */
final class Unpublished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CannotRun reason;

    Unpublished(CannotRun reason) {
        super(reason);
        this.reason = reason;
    }

    CannotRun reason() {
        return reason;
    }
}
