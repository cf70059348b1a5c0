package org.mimawari.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.RunKind;

/**
 * What must be known beside the findings to read them rightly: what kind of run it was, and what earlier runs knew.
 *
 * @param asked how many things of outside services a re-check asked again; 0 for a scan
 * @param kept how many more are known and could not be asked again; 0 for a scan
 * @param lastScan when the last scan began; null if this is one
 * @param pasts what is known of the things of outside services, by their addresses
 * @param leads what led to the documents that lead to these things, when the last scan saw them; empty for a scan
 * @param rules what the law on personal data asks of this organisation
 * @param focus what of all that stands the run is about
 */
public record Background(
        RunKind kind,
        int asked,
        int kept,
        @Nullable Instant lastScan,
        Map<PublicUrl, ThingPast> pasts,
        Map<PublicUrl, List<Route>> leads,
        ReportingRules rules,
        Focus focus) {
    /** A scan of which no earlier run is known. */
    public static final Background NONE =
            new Background(RunKind.SCAN, 0, 0, null, Map.of(), Map.of(), ReportingRules.USUAL, Focus.ALL);

    /** An inspection of files: nothing is known of them from before. */
    public static final Background OF_FILES =
            new Background(RunKind.INSPECTION, 0, 0, null, Map.of(), Map.of(), ReportingRules.USUAL, Focus.ALL);

    public Background {
        pasts = Map.copyOf(pasts);
        leads = Map.copyOf(leads);
    }

    public Background with(ReportingRules other) {
        return new Background(kind, asked, kept, lastScan, pasts, leads, other, focus);
    }

    public Background with(Focus other) {
        return new Background(kind, asked, kept, lastScan, pasts, leads, rules, other);
    }

    public static Background ofScan(Map<PublicUrl, ThingPast> pasts) {
        return new Background(RunKind.SCAN, 0, 0, null, pasts, Map.of(), ReportingRules.USUAL, Focus.ALL);
    }

    public boolean isInspection() {
        return kind == RunKind.INSPECTION;
    }

    /** Whether it looked at addresses that were named, and what is new behind them. */
    public boolean isPart() {
        return kind == RunKind.PART;
    }

    public boolean isRecheck() {
        return kind == RunKind.RECHECK;
    }
}
