package org.mimawari.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.TrackedFinding;

/** Compares what a run found with what stood before. Pure. */
final class Comparison {

    private final Map<String, Standing> stood;
    private final Looked looked;
    private final Instant now;

    /** @param stood what stood before, by fingerprint */
    Comparison(Map<String, Standing> stood, Looked looked, Instant now) {
        this.stood = stood;
        this.looked = looked;
        this.now = now;
    }

    /**
     * What becomes of the findings.
     *
     * @param stored all of them, one for each fingerprint
     * @param reported those whose checks ran
     */
    record Result(List<Standing> stored, List<TrackedFinding> reported) {}

    Result with(List<Finding> current) {
        Map<String, Standing> all = new LinkedHashMap<>();
        Succession succession = new Succession(stood, current);
        for (Finding finding : current) {
            String key = finding.fingerprint().hex();
            all.putIfAbsent(key, Standing.of(track(finding, succession.before(finding))));
        }
        List<Standing> absent = new ArrayList<>();
        List<Standing> asleep = new ArrayList<>();
        stood.forEach((key, standing) -> {
            if (all.containsKey(key) || succession.isContinued(key)) {
                return;
            }
            if (!looked.checks().contains(standing.check())) {
                asleep.add(standing.with(FindingState.UNCHANGED));
            } else if (looked.isGone(standing)) {
                absent.add(standing.with(FindingState.ABSENT));
            } else {
                all.put(key, standing.with(FindingState.UNCHANGED));
            }
        });
        List<Standing> reported = new ArrayList<>(all.values());
        reported.addAll(absent);
        List<Standing> stored = new ArrayList<>(reported);
        stored.addAll(asleep);
        return new Result(stored, reported.stream().map(Standing::tracked).toList());
    }

    private TrackedFinding track(Finding finding, @Nullable Standing before) {
        if (before == null) {
            return new TrackedFinding(finding, FindingState.NEW, now);
        }
        Finding old = before.tracked().finding();
        boolean same = old.severity() == finding.severity() && old.confidence() == finding.confidence();
        return new TrackedFinding(
                finding,
                same ? FindingState.UNCHANGED : FindingState.UPDATED,
                before.tracked().firstSeen());
    }
}
