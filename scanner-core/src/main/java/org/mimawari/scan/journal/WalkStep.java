package org.mimawari.scan.journal;

import java.util.List;
import org.mimawari.gather.Target;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;

/** What a walk told of, and what is not in the journal yet. */
sealed interface WalkStep {
    record Found(Target target, Route route) implements WalkStep {}

    record Joined(Target target) implements WalkStep {}

    record HandedOut(PublicUrl address, Route route) implements WalkStep {}

    record Itself(PublicUrl address) implements WalkStep {}

    record Moved(PublicUrl from, PublicUrl to, boolean service) implements WalkStep {}

    record Missed(PublicUrl url, Cause cause) implements WalkStep {}

    record Skipped(PublicUrl url, Skip why) implements WalkStep {}

    record Shown(PublicUrl url) implements WalkStep {}

    record Learnt(List<Long> numbers) implements WalkStep {
        public Learnt {
            numbers = List.copyOf(numbers);
        }
    }

    record Asleep(Target target) implements WalkStep {}

    record Woken(Target target) implements WalkStep {}
}
