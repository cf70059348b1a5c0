package org.mimawari.gather;

import java.util.List;
import org.mimawari.gather.trap.EndlessSeries;
import org.mimawari.site.Page;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** A walk that a test leads by the hand: it asks nobody, and is told what each page leads to. */
public final class HandWalk {
    private final KnownAddresses known;
    private final Frontier frontier;
    private final WalkState state;
    private final WalkLog log;

    public HandWalk(KnownAddresses known, WalkLog log, int maxUrls) {
        this.known = known;
        this.frontier = new Frontier(maxUrls, 1, known);
        this.state = new WalkState(known);
        this.log = log;
    }

    public Resumption resumption() {
        LeftAlone leftAlone = new LeftAlone(new EndlessSeries(), frontier, state, log);
        return new Resumption(known, frontier, state, leftAlone.series(), leftAlone::resumeAsleep);
    }

    /** A link to a page. */
    public void link(PublicUrl to, Route route, int depth) {
        if (frontier.isSated(to)) {
            return;
        }
        Target target = new Target(to, Lane.PAGE, depth);
        Frontier.Offer offer = frontier.offer(target, route);
        if (offer.isNew() || offer.routeKept()) {
            log.found(target, route);
        }
    }

    /** Ends with what belongs to no address. */
    public void settled() {
        log.settled();
    }

    /** The next page that waits. */
    public Target take() throws InterruptedException {
        return frontier.take().orElseThrow();
    }

    /** Ends the visit of a page that was taken. */
    public void finish(Target target, Label title) {
        Page page = new Page(target.url(), List.of(), title);
        state.finish(target.url(), page);
        log.finished(target.url(), page);
        frontier.finished(target);
    }

    /** A page that was taken is read as a browser shows it. */
    public void show(Target target) {
        state.show(target.url());
        log.shown(target.url());
    }

    /** How many pages were read as a browser shows them. */
    public int shown() {
        return state.coverage(frontier, true, true).rendered();
    }

    public int waiting() {
        return frontier.waiting();
    }

    public int pages() {
        return state.tally().pages();
    }
}
