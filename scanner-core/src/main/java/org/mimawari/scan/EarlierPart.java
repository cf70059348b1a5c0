package org.mimawari.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.Lane;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.Target;
import org.mimawari.gather.Walk;
import org.mimawari.history.JournalEvent;
import org.mimawari.history.RunJournal;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.PublicUrl;

/** What the journal tells of the part of a run that was done before it was broken off. */
final class EarlierPart {
    private final List<JournalEvent.Queued> queued = new ArrayList<>();
    private final List<JournalEvent.Routed> routed = new ArrayList<>();
    private final List<JournalEvent.Moved> moved = new ArrayList<>();
    private final List<JournalEvent.Missed> missed = new ArrayList<>();
    private final List<JournalEvent.Learnt> learnt = new ArrayList<>();
    private final List<JournalEvent.Skipped> skipped = new ArrayList<>();
    private final Map<PublicUrl, @Nullable Visited> visited = new LinkedHashMap<>();
    private final Map<PublicUrl, Subject> asked = new HashMap<>();

    EarlierPart(RunJournal journal) {
        journal.replay(this::take);
    }

    private void take(JournalEvent event) {
        if (event instanceof JournalEvent.Queued step) {
            queued.add(step);
        } else if (event instanceof JournalEvent.Routed step) {
            routed.add(step);
        } else if (event instanceof JournalEvent.Moved step) {
            moved.add(step);
        } else if (event instanceof JournalEvent.Missed step) {
            missed.add(step);
        } else if (event instanceof JournalEvent.Learnt step) {
            learnt.add(step);
        } else if (event instanceof JournalEvent.Skipped step) {
            skipped.add(step);
        } else if (event instanceof JournalEvent.Finished step) {
            finished(step.url(), step.fact());
        }
    }

    private void finished(PublicUrl url, @Nullable Subject fact) {
        if (fact == null || fact instanceof Visited) {
            visited.put(url, (Visited) fact);
        } else {
            asked.put(url, fact);
        }
    }

    /** Things of services that were asked, by canonical address. */
    Map<PublicUrl, Subject> asked() {
        return asked;
    }

    void restore(Walk walk, ServiceLinks services) {
        visited.forEach(walk::resumeFinished);
        moved.forEach(step -> walk.resumeMoved(step.url(), step.to()));
        Map<PublicUrl, Target> targets = new HashMap<>();
        for (JournalEvent.Queued step : queued) {
            restoreQueued(step, walk, services, targets);
        }
        restoreRoutes(walk, targets);
        restoreLearnt(walk);
        restoreMissed(walk);
        skipped.forEach(step -> walk.resumeSkipped(step.url(), step.why()));
    }

    private static void restoreQueued(
            JournalEvent.Queued step, Walk walk, ServiceLinks services, Map<PublicUrl, Target> targets) {
        if (step.lane().equals(JournalLog.SERVICE)) {
            services.add(step.url(), step.first());
        } else if (!isAsleep(step)) {
            Target target = new Target(step.url(), Lane.valueOf(step.lane()), step.depth());
            targets.put(step.url(), target);
            walk.resumeFound(target, step.first());
        }
    }

    private static boolean isAsleep(JournalEvent.Queued step) {
        return step.lane().equals(JournalLog.ASLEEP);
    }

    /** What a page taught counts once it was finished; the others are read again. */
    private void restoreLearnt(Walk walk) {
        learnt.stream()
                .filter(step -> visited.containsKey(step.url()))
                .forEach(step -> walk.resumeLearnt(
                        step.numbers().stream().mapToLong(Long::longValue).toArray()));
        queued.stream()
                .filter(EarlierPart::isAsleep)
                .forEach(step -> walk.resumeAsleep(new Target(step.url(), Lane.PAGE, step.depth()), step.first()));
    }

    private void restoreRoutes(Walk walk, Map<PublicUrl, Target> targets) {
        for (JournalEvent.Routed step : routed) {
            Target target = targets.get(step.url());
            if (target != null) {
                walk.resumeFound(target, step.route());
            }
        }
    }

    /** What could not be checked and was not finished is asked again. */
    private void restoreMissed(Walk walk) {
        Set<PublicUrl> open = new HashSet<>();
        queued.stream().filter(step -> !isAsleep(step)).forEach(step -> open.add(step.url()));
        open.removeAll(visited.keySet());
        missed.stream()
                .filter(step -> !open.contains(step.url()))
                .forEach(step -> walk.resumeMissed(step.url(), step.cause()));
    }
}
