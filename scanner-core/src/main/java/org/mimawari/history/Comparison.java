package org.mimawari.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.finding.Finding;
import org.mimawari.finding.FindingState;
import org.mimawari.finding.TrackedFinding;

/** Compares what a run found with what stood before. Pure. */
final class Comparison {

    private final Before before;
    private final Looked looked;
    private final Instant now;
    private final int looks;

    /**
     * What earlier runs left.
     *
     * @param stood what stood after the run before, by fingerprint
     * @param mended when what was mended in any run before was first seen, by fingerprint
     */
    record Before(Map<String, Standing> stood, Map<String, Instant> mended) {
        Before {
            stood = Map.copyOf(stood);
            mended = Map.copyOf(mended);
        }
    }

    /** @param looks how often it must be looked for in vain until it is gone */
    Comparison(Before before, Looked looked, Instant now, int looks) {
        this.before = before;
        this.looked = looked;
        this.now = now;
        this.looks = looks;
    }

    /**
     * What becomes of the findings.
     *
     * @param reported those whose checks ran
     * @param asleep the others, which only the store keeps
     */
    record Result(List<Standing> reported, List<Standing> asleep) {}

    Result with(List<Finding> current) {
        Map<String, Standing> all = new LinkedHashMap<>();
        Succession succession = new Succession(before.stood(), current);
        for (Finding finding : current) {
            Standing old = succession.before(finding);
            all.putIfAbsent(finding.fingerprint().hex(), made(finding, old));
        }
        List<Standing> absent = new ArrayList<>();
        List<Standing> asleep = new ArrayList<>();
        before.stood().values().stream()
                .filter(standing ->
                        !all.containsKey(standing.fingerprint()) && !succession.isContinued(standing.fingerprint()))
                .sorted(Comparator.comparing(Standing::fingerprint))
                .forEach(standing -> {
                    if (!looked.checks().contains(standing.check())) {
                        asleep.add(standing.with(FindingState.UNCHANGED));
                        return;
                    }
                    Standing after = notMadeAgain(standing);
                    if (after.tracked().state().stands()) {
                        all.put(after.fingerprint(), after);
                    } else {
                        absent.add(after);
                    }
                });
        List<Standing> reported = new ArrayList<>(all.values());
        reported.addAll(absent);
        return new Result(List.copyOf(reported), List.copyOf(asleep));
    }

    private Standing made(Finding finding, @Nullable Standing old) {
        Standing now = Standing.of(track(finding, old));
        if (old == null) {
            return now;
        }
        LookedAtPart part = looked.part();
        return (part == null ? now : part.completed(now, old)).accepted(old.accepted());
    }

    private Standing notMadeAgain(Standing standing) {
        if (!looked.isGone(standing)) {
            return standing.with(looked.isDark(standing) ? FindingState.UNSEEN : FindingState.UNCHANGED);
        }
        int misses = standing.misses() + 1;
        return standing.with(misses >= looks ? FindingState.ABSENT : FindingState.UNCHANGED)
                .missed(misses);
    }

    private TrackedFinding track(Finding finding, @Nullable Standing old) {
        if (old == null) {
            Instant first = before.mended().get(finding.fingerprint().hex());
            return first == null
                    ? new TrackedFinding(finding, FindingState.NEW, now)
                    : new TrackedFinding(finding, FindingState.RETURNED, first);
        }
        return new TrackedFinding(
                finding, change(finding, old.tracked().finding()), old.tracked().firstSeen());
    }

    /** Severities and confidences are in order, worst and surest first. */
    static FindingState change(Finding now, Finding old) {
        int graver = old.severity().compareTo(now.severity());
        int surer = old.confidence().compareTo(now.confidence());
        int worse = graver == 0 ? surer : graver;
        if (worse == 0) {
            return FindingState.UNCHANGED;
        }
        return worse > 0 ? FindingState.WORSE : FindingState.BETTER;
    }
}
