package org.mimawari.history;

/** A run with which another one was to be compared, and that does not do for that. */
public final class UnfitRun extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** The store remembers no run of that name. */
        UNKNOWN,
        OF_ANOTHER_SITE,
        /** It was about a part of the site; of what it did not look at the store does not keep everything. */
        NOT_OF_ALL,
        /** It saw too little, or did not end. */
        NOT_FINISHED,
        /** No scan of the site has ended that saw enough. */
        NONE
    }

    private final String run;
    private final Reason reason;

    UnfitRun(String run, Reason reason) {
        super("The run " + run + " cannot be compared with: " + reason);
        this.run = run;
        this.reason = reason;
    }

    /** As it was named. */
    public String run() {
        return run;
    }

    public Reason reason() {
        return reason;
    }
}
