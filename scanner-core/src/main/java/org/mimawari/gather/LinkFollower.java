package org.mimawari.gather;

import org.jspecify.annotations.Nullable;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** Decides what becomes of each address that something leads to: to be asked, handed to a service's probe, or left. */
final class LinkFollower {
    private static final int MAX_MOVES = 10;

    private final Wrappers wrappers = Wrappers.known();
    private final Scope scope;
    private final Frontier frontier;
    private final MetServices services;
    private final WalkState state;
    private final WalkLog log;
    private final Judge judge;

    LinkFollower(Scope scope, Frontier frontier, MetServices services, WalkState state, WalkContext context) {
        this.scope = scope;
        this.frontier = frontier;
        this.services = services;
        this.state = state;
        this.log = context.log();
        this.judge = context.judge();
    }

    /** Follows all links of a page or document. */
    void followAll(Target from, Reading reading) {
        Label title = judge.label(reading.title());
        for (FoundLink link : reading.links()) {
            if (frontier.isSated(link.to())) {
                continue; // menus lead to the same pages from everywhere: most links of a site end here
            }
            Label words = judge.label(link.words());
            follow(link.to(), new Route(from.url(), title, words, link.via(), link.place()), from.depth() + 1);
        }
    }

    void follow(PublicUrl to, Route route, int depth) {
        follow(to, new Lead(route, depth, false), false);
    }

    /**
     * What leads to an address.
     *
     * @param joined whether it is a redirect, to which other places lead: the log knows those
     */
    private record Lead(Route route, int depth, boolean joined) {}

    /** @param hidden whether a short address led here, which hides where it leads until its last redirect */
    private void follow(PublicUrl to, Lead lead, boolean hidden) {
        boolean isHidden = hidden;
        @Nullable PublicUrl next = wrappers.unwrapped(to);
        for (int moves = 0; next != null && moves < MAX_MOVES; moves++) {
            PublicUrl at = next;
            next = followOnce(at, lead, isHidden);
            isHidden |= scope.isShort(at);
        }
    }

    /** Returns where the address is known to redirect to, or null. */
    private @Nullable PublicUrl followOnce(PublicUrl to, Lead lead, boolean hidden) {
        if (isService(to)) {
            handOut(to, lead);
            return null;
        }
        Lane lane = scope.lane(to, lead.route().via()).orElse(hidden && !scope.owns(to) ? Lane.SHORT : null);
        if (lane == null) {
            if (scope.isOwnTrap(to) && state.miss(to, Cause.NOT_ATTEMPTED)) {
                log.missed(to, Cause.NOT_ATTEMPTED);
            }
            return null;
        }
        Target target = new Target(to, lane, lead.depth());
        Frontier.Offer offer = frontier.offer(target, lead.route());
        if (lead.joined()) {
            log.joined(target);
        } else if (offer.isNew() || offer.routeKept()) {
            log.found(target, lead.route());
        }
        return offer.movedTo();
    }

    private boolean isService(PublicUrl url) {
        return services.knows(url) && !scope.isShort(url);
    }

    private void handOut(PublicUrl address, Lead lead) {
        services.meet(address);
        if (!lead.joined()) {
            log.handedOut(address, lead.route());
        }
    }

    /** A short address that leads nowhere may be a service's own; its probe then says what became of the thing. Whether it is one. */
    boolean unresolved(Target target) {
        boolean known = services.knows(target.url());
        if (known) {
            services.meet(target.url());
            log.handedOut(target.url());
        }
        return known;
    }

    /** Whether a page that answers here instead of redirecting is in the way of what was looked for. */
    boolean isHiding(PublicUrl url) {
        return scope.isShort(url) && url.path().length() > 1;
    }

    boolean owns(PublicUrl url) {
        return scope.owns(url);
    }

    /** All that leads to a redirecting address leads to its goal. */
    void moved(Target from, PublicUrl to) {
        PublicUrl goal = wrappers.unwrapped(to);
        frontier.moved(from.url(), goal);
        log.moved(from.url(), goal, isService(goal));
        for (Reach reach : frontier.reaches(from.url())) {
            Route route = new Route(from.url(), Label.NONE, Label.NONE, reach.example(), Place.WHOLE);
            follow(goal, new Lead(route, from.depth(), true), from.lane() == Lane.SHORT);
        }
    }
}
