package org.mimawari.scan;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mimawari.check.Check;
import org.mimawari.check.CheckRunner;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.site.Subject;

/**
 * Counts what the checks find in each fact as it comes, for whoever watches a run. Only the judgement at the end, which knows all
 * that leads to a thing, is told in reports. Of a run that was gone on with it counts this part. Thread-safe.
 */
final class FindingsSoFar {
    private final CheckRunner checks;
    private final List<CheckInfo> infos;
    private final VideoReviews reviews;
    private final AtomicInteger found = new AtomicInteger();

    /** @param reviews knows which videos somebody has reviewed */
    FindingsSoFar(List<Check<?>> checks, VideoReviews reviews) {
        this.checks = new CheckRunner(checks);
        this.infos = checks.stream().<CheckInfo>map(Check::info).toList();
        this.reviews = reviews;
    }

    void heard(Subject fact) {
        long more = checks.run(List.of(reviews.marked(fact))).findings().stream()
                .filter(this::counts)
                .count();
        if (more > 0) {
            found.addAndGet((int) more);
        }
    }

    /** What belongs into the appendix of the report is no finding to those who watch. */
    private boolean counts(Finding finding) {
        return infos.stream().noneMatch(check -> check.hasInAppendix(finding));
    }

    int count() {
        return found.get();
    }
}
