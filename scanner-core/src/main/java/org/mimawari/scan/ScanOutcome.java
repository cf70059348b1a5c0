package org.mimawari.scan;

import java.util.List;
import org.mimawari.finding.Background;
import org.mimawari.finding.Focus;
import org.mimawari.finding.ScanReport;
import org.mimawari.history.SinceRun;
import org.mimawari.history.Tracked;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Spared;

/**
 * What one run gives: the facts, and what they mean.
 *
 * @param shortfall what it lacked if it did not see enough to say anything
 * @param starts what the start addresses answered; empty for a run that was gone on with, and for a re-check
 * @param background what kind of run it was, and what earlier runs knew
 * @param spared what was not read again, as it had not changed since an earlier run
 */
public record ScanOutcome(
        Snapshot snapshot,
        ScanReport report,
        Shortfall shortfall,
        List<StartSeen> starts,
        Background background,
        Spared spared) {
    /** Of a run that read everything. */
    public ScanOutcome(
            Snapshot snapshot, ScanReport report, Shortfall shortfall, List<StartSeen> starts, Background background) {
        this(snapshot, report, shortfall, starts, background, Spared.NOTHING);
    }

    public ScanOutcome {
        starts = List.copyOf(starts);
    }

    /** The same, as it stands against another run than the one before. */
    ScanOutcome since(SinceRun run, Tracked tracked) {
        ScanReport against = report.with(run.of(tracked, report.checks()));
        Background focused = background.with(Focus.since(run.id(), report.findings()));
        return new ScanOutcome(snapshot, against, shortfall, starts, focused, spared);
    }

    /** Of a scan of which no earlier run is known. */
    public ScanOutcome(Snapshot snapshot, ScanReport report, Shortfall shortfall, List<StartSeen> starts) {
        this(snapshot, report, shortfall, starts, Background.NONE);
    }
}
