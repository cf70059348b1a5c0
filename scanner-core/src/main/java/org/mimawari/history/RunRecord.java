package org.mimawari.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;
import org.mimawari.term.Spared;

/**
 * One run as the store remembers it.
 *
 * @param ended null while it runs, or if it was broken off
 * @param open number of findings that stood at its end
 * @param things how many things of outside services it asked; 0 too for a run that noted none
 * @param spared what it did not read again, as it had not changed; of a run that was broken off, in its last part
 */
public record RunRecord(
        ScanId id,
        String site,
        RunKind kind,
        Instant started,
        @Nullable Instant ended,
        Result result,
        int open,
        int pages,
        int things,
        Spared spared) {

    /** How a run ended. */
    public enum Result {
        RUNNING,
        FINISHED,
        /** It ran, but saw too little to say anything. */
        SAW_TOO_LITTLE,
        FAILED
    }
}
