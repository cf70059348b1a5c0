package org.mimawari.history;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.finding.Accepting.AcceptedFinding;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.history.RunRecord.Result;
import org.mimawari.history.UnfitRun.Reason;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;

/**
 * What stood after one run of a site, to tell what has become of that since. The store itself goes on to compare each run with the one before it: nothing is lost that came in between. Immutable.
 */
public final class SinceRun {
    /** Names the newest scan that ended and saw enough. */
    public static final String LAST = "last";

    private final ScanId id;
    private final Instant started;
    private final Map<String, Standing> stood;

    private SinceRun(ScanId id, Instant started, Map<String, Standing> stood) {
        this.id = id;
        this.started = started;
        this.stood = Map.copyOf(stood);
    }

    static SinceRun of(RunsTable runs, FindingsTable findings, String site, String name) throws SQLException {
        RunRecord run = name.equals(LAST)
                ? runs.lastFinishedScan(site).orElseThrow(() -> new UnfitRun(name, Reason.NONE))
                : runs.run(name).orElseThrow(() -> new UnfitRun(name, Reason.UNKNOWN));
        if (!run.site().equals(site)) {
            throw new UnfitRun(name, Reason.OF_ANOTHER_SITE);
        }
        if (run.kind() != RunKind.SCAN) {
            throw new UnfitRun(name, Reason.NOT_OF_ALL);
        }
        if (run.result() != Result.FINISHED) {
            throw new UnfitRun(name, Reason.NOT_FINISHED);
        }
        return new SinceRun(run.id(), run.started(), findings.standing(run.id()));
    }

    public ScanId id() {
        return id;
    }

    /**
     * The findings of a later run, as they stand against this one.
     *
     * @param now as they stand against the run before that
     * @param checks that ran
     */
    public List<TrackedFinding> of(Tracked now, List<CheckInfo> checks) {
        Succession succession = new Succession(
                stood, now.findings().stream().map(TrackedFinding::finding).toList());
        List<TrackedFinding> all = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (TrackedFinding tracked : now.findings()) {
            Standing old = succession.before(tracked.finding());
            told.add(tracked.finding().fingerprint().hex());
            if (tracked.state().stands() || old != null) { // what came and went in between is no news
                all.add(new TrackedFinding(tracked.finding(), state(tracked, old), tracked.firstSeen()));
            }
        }
        now.accepting().findings().stream()
                .map(AcceptedFinding::tracked)
                .forEach(accepted -> told.add(accepted.finding().fingerprint().hex()));
        Set<String> ran = new HashSet<>(checks.stream().map(CheckInfo::id).toList());
        mended(succession, told)
                .filter(standing -> ran.contains(standing.check()))
                .forEach(standing -> all.add(standing.with(FindingState.ABSENT).tracked()));
        return all;
    }

    /** What stood then and was mended between that run and this one. */
    private Stream<Standing> mended(Succession succession, Set<String> told) {
        return stood.values().stream()
                .filter(standing -> !standing.accepted()
                        && !told.contains(standing.fingerprint())
                        && !succession.isContinued(standing.fingerprint()));
    }

    private FindingState state(TrackedFinding tracked, @Nullable Standing old) {
        if (!tracked.state().stands() || tracked.state() == FindingState.UNSEEN && old != null) {
            return tracked.state();
        }
        if (old == null) {
            return tracked.firstSeen().isBefore(started) ? FindingState.RETURNED : FindingState.NEW;
        }
        Finding before = old.tracked().finding();
        return old.accepted() ? FindingState.RETURNED : Comparison.change(tracked.finding(), before);
    }
}
