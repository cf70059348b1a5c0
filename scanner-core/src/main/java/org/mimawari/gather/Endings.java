package org.mimawari.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Reading;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Observed;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** The ways in which a walk is done with an address: each is told to the log, and counted. Thread-safe. */
final class Endings {
    private final WalkState state;
    private final WalkLog log;
    private final Frontier frontier;
    private final LinkFollower follower;
    private volatile @Nullable PublicUrl doubted;

    Endings(WalkState state, WalkLog log, Frontier frontier, LinkFollower follower) {
        this.state = state;
        this.log = log;
        this.frontier = frontier;
        this.follower = follower;
    }

    /** The address that is finished next was so before, by the word of a server that is not believed any more: what is said of it now counts. */
    void doubt(PublicUrl url) {
        doubted = url;
    }

    /** @param fact null if nothing can be said of it */
    void finish(Target target, @Nullable Visited fact) {
        if (state.finish(target.url(), fact) || target.url().equals(doubted)) {
            log.finished(target.url(), fact);
        } else {
            log.settled();
        }
    }

    /** Something at it could not be seen. */
    void miss(Target target, Cause cause) {
        state.miss(target.url(), cause);
        log.missed(target.url(), cause);
    }

    /** It could not be seen at all. */
    void unseen(Target target, Cause cause) {
        miss(target, cause);
        finish(target, isLinked(target) ? new LinkTarget(target.url(), List.of(), Observed.unseen(cause)) : null);
    }

    /** Nothing is there. A dead picture, guessed address or address printed as plain text is no dead link of the site; a dead start is told. */
    void dead(Target target, LinkAnswer answer) {
        if (isStart(target)) {
            miss(target, Cause.UNREACHABLE);
        }
        follower.followMeant(target);
        finish(target, isLinked(target) ? LinkTarget.dead(target.url(), answer) : null);
    }

    /** The run was told to stop before it was known. */
    void stopped(Target target) {
        log.dropped();
        // Not written down: the next start asks it again. A run that ends because its time is up has not seen it.
        state.miss(target.url(), Cause.NOT_ATTEMPTED);
    }

    /** A page was read, with these words. */
    void says(Target target, Reading reading) {
        state.says(target.url(), reading);
    }

    /** It was read as a browser shows it. */
    void shown(Target target) {
        state.show(target.url());
        log.shown(target.url());
    }

    /** It need not be read again. */
    void unchanged(int size) {
        state.unchanged(size);
    }

    boolean isStart(Target target) {
        return isReached(target.url(), Reach.START);
    }

    boolean isLinked(Target target) {
        return isReached(target.url(), Reach.LINKED) || isReached(target.url(), Reach.QR);
    }

    private boolean isReached(PublicUrl url, Reach reach) {
        return frontier.isReached(url, reach);
    }
}
