package org.mimawari.history;

import java.time.LocalDate;
import java.util.List;
import org.mimawari.finding.Acceptance;

/**
 * By what the findings of a run are measured, besides what stood before.
 *
 * @param looks how many runs in a row must look for a finding in vain until it counts as mended; at least 1
 * @param acceptances what the organisation answers for
 * @param today by the calendar of the organisation
 */
public record Terms(int looks, List<Acceptance> acceptances, LocalDate today) {
    public Terms {
        acceptances = List.copyOf(acceptances);
    }

    /** One look, nothing accepted. */
    static Terms plain() {
        return new Terms(1, List.of(), LocalDate.EPOCH);
    }
}
