package org.mimawari.cli.command;

/**
 * How the program ends. (Stopped by Ctrl+C it ends with 130 and by a kill with 143, as the system does for every program.)
 */
public enum ExitCode {
    /** No verified finding at or above the limit. */
    CLEAN(0),
    /** At least one. */
    FINDINGS(1),
    /** Could not run: usage, settings, internal error. */
    COULD_NOT_RUN(2),
    /** Ran, but saw too little to say anything. */
    SAW_TOO_LITTLE(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The one that must be told of two sites: could not run, then findings, then too little seen. */
    public ExitCode or(ExitCode other) {
        return rank() >= other.rank() ? this : other;
    }

    private int rank() {
        return switch (this) {
            case CLEAN -> 0;
            case SAW_TOO_LITTLE -> 1;
            case FINDINGS -> 2;
            case COULD_NOT_RUN -> 3;
        };
    }
}
