package org.mimawari.site;

import java.time.Instant;
import java.util.List;
import org.mimawari.term.ScanId;

/** What one run saw: facts only. */
public record Snapshot(ScanId id, Instant at, Coverage coverage, List<Subject> subjects) {
    public Snapshot {
        subjects = List.copyOf(subjects);
    }
}
