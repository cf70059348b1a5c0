package org.mimawari.scan;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mimawari.check.Check;
import org.mimawari.check.CheckRunner;
import org.mimawari.site.Subject;

/**
 * Counts what the checks find in each fact as it comes, for whoever watches a run. Only the judgement at the end, which knows all
 * that leads to a thing, is told in reports. Of a run that was gone on with it counts this part. Thread-safe.
 */
final class FindingsSoFar {
    private final CheckRunner checks;
    private final VideoReviews reviews;
    private final AtomicInteger found = new AtomicInteger();

    /** @param reviews knows which videos somebody has reviewed */
    FindingsSoFar(List<Check<?>> checks, VideoReviews reviews) {
        this.checks = new CheckRunner(checks);
        this.reviews = reviews;
    }

    void heard(Subject fact) {
        int more = checks.run(List.of(reviews.marked(fact))).findings().size();
        if (more > 0) {
            found.addAndGet(more);
        }
    }

    int count() {
        return found.get();
    }
}
