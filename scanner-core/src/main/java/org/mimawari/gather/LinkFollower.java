package org.mimawari.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.gather.trap.EndlessSeries;
import org.mimawari.gather.web.Web;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;
import org.mimawari.term.Via;

/** Decides what becomes of each address that something leads to: to be asked, handed to a service's probe, or left. */
final class LinkFollower {
    private static final int MAX_MOVES = 10;
    /** What all sitemaps say. */
    private static final long A_LIST = 1;

    private final Wrappers wrappers = Wrappers.known();
    private final Scope scope;
    private final Frontier frontier;
    private final ServiceLinks services;
    private final EndlessSeries series = new EndlessSeries();
    private final LeftAlone leftAlone;
    private final Web web;
    private final WalkLog log;
    private final Judge judge;

    LinkFollower(Scope scope, Frontier frontier, ServiceLinks services, WalkState state, WalkContext context) {
        this.scope = scope;
        this.frontier = frontier;
        this.services = services;
        this.leftAlone = new LeftAlone(series, frontier, state, context.log());
        this.web = context.web();
        this.log = context.log();
        this.judge = context.judge();
    }

    LeftAlone leftAlone() {
        return leftAlone;
    }

    /** Follows all links of a web page, and learns from it which series of addresses have an end. */
    void followPage(Target from, Reading reading) {
        Source page = Source.page(series.saysNothingNew(from.url(), reading.signature()));
        followAll(from, reading, page);
        wasRead(from.url(), reading.signature(), page);
    }

    private void wasRead(PublicUrl url, long signature, Source source) {
        if (series.read(url, signature, source.hasNews(), notes(url))) {
            leftAlone.woken().values().forEach(this::followHeld);
        }
        source.held().forEach(source.hasNews() ? this::followHeld : this::sleep);
    }

    /** Follows the addresses of a sitemap. Sitemaps may name one another without end. */
    void followList(Target from, List<PublicUrl> addresses) {
        Source list = Source.list(series.saysNothingNew(from.url(), A_LIST), series.kind(from.url()));
        Route route = new Route(from.url(), Label.NONE, Label.NONE, Via.SITEMAP, Place.WHOLE);
        addresses.forEach(address -> follow(address, route, from.depth() + 1, list));
        wasRead(from.url(), A_LIST, list);
    }

    private EndlessSeries.Notes notes(PublicUrl page) {
        return numbers -> log.learnt(page, numbers);
    }

    private void followHeld(Source.Held held) {
        follow(held.url(), held.route(), held.depth(), Source.trusted());
    }

    /** What was learnt from a page that an earlier, interrupted part of the walk had read. */
    void resumeLearnt(long... numbers) {
        series.learn(numbers);
    }

    private void sleep(Source.Held held) {
        if (leftAlone.sleep(held)) {
            log.asleep(new Target(held.url(), Lane.PAGE, held.depth()), held.route());
        }
    }

    void resumeAsleep(Target target, Route route) {
        if (!frontier.isKnown(target.url())) {
            leftAlone.sleep(new Source.Held(target.url(), route, target.depth()));
        }
    }

    /** Follows all links of a file or style sheet. */
    void followFile(Target from, Reading reading) {
        followAll(from, reading, Source.trusted());
    }

    private void followAll(Target from, Reading reading, Source source) {
        Label title = judge.label(reading.title());
        for (FoundLink link : reading.links()) {
            if (frontier.isSated(link.to())) {
                continue; // menus lead to the same pages from everywhere: most links of a site end here
            }
            Label words = judge.label(link.words());
            follow(link.to(), new Route(from.url(), title, words, link.via(), link.place()), from.depth() + 1, source);
        }
    }

    /** Follows an address that does not stand on a page: a start, a sitemap's, a header's. */
    void follow(PublicUrl to, Route route, int depth) {
        follow(to, route, depth, Source.trusted());
    }

    private void follow(PublicUrl to, Route route, int depth, Source source) {
        follow(to, route, depth, source, false);
    }

    /** @param hidden whether a short address led here, which hides where it leads until its last redirect */
    private void follow(PublicUrl to, Route route, int depth, Source source, boolean hidden) {
        boolean isHidden = hidden;
        @Nullable PublicUrl next = wrappers.unwrapped(to);
        for (int moves = 0; next != null && moves < MAX_MOVES; moves++) {
            PublicUrl at = next;
            next = followOnce(new Source.Held(at, route, depth), source, isHidden);
            isHidden |= scope.isShort(at);
        }
    }

    /** Returns where the address is known to redirect to, or null. */
    private @Nullable PublicUrl followOnce(Source.Held found, Source source, boolean hidden) {
        PublicUrl to = found.url();
        if (services.knows(to) && !scope.isShort(to)) {
            if (handOut(to, found.route())) {
                source.bringsNews();
            }
            return null;
        }
        Lane lane = scope.lane(to, found.route().via()).orElse(hidden && !scope.owns(to) ? Lane.SHORT : null);
        if (lane == null) {
            scope.reason(to).ifPresent(why -> leftAlone.note(to, why));
            return null;
        }
        return isLeftAlone(found, lane, source) ? null : offer(new Target(to, lane, found.depth()), found.route(), source);
    }

    /** Files are always asked: a series of pages is stopped, what hangs on it is not hidden. */
    private boolean isLeftAlone(Source.Held found, Lane lane, Source source) {
        PublicUrl to = found.url();
        if (to.hadCredentials()) {
            leftAlone.note(to, Skip.CREDENTIALS);
            return true;
        }
        if (frontier.isKnown(to)) {
            return false;
        }
        if (lane != Lane.SHORT && web.isForbidden(to)) {
            leftAlone.forbidden(new Target(to, lane, found.depth()), found.route());
            return true;
        }
        boolean held = lane == Lane.PAGE && series.holds(to, source.isStale());
        if (held && source.isStale()) {
            source.hold(found);
        } else if (held) {
            sleep(found);
        }
        return held;
    }

    private @Nullable PublicUrl offer(Target target, Route route, Source source) {
        Frontier.Offer offer = frontier.offer(target, route);
        if (offer.isNew() || offer.routeKept()) {
            log.found(target, route);
        }
        if (offer.isNew() && isNews(target, route, source)) {
            source.bringsNews();
        } else if (offer.isNew() && target.lane() == Lane.PAGE && source.isStale()) {
            series.found(target.url(), route.from(), notes(route.from()));
        }
        return offer.movedTo();
    }

    /** Whether a new address is something that only this page leads to, and no page of a series. */
    private boolean isNews(Target target, Route route, Source source) {
        return switch (target.lane()) {
            case DOCUMENT -> true;
            case IMAGE -> Scope.isPicture(target.url()) && series.isNewPicture(target.url(), notes(route.from()));
            case PAGE -> source.counts(series.kind(target.url()));
            case SHORT -> false;
        };
    }

    /** Whether it was new. */
    private boolean handOut(PublicUrl address, Route route) {
        boolean isNew = services.add(address, route);
        if (isNew) {
            log.handedOut(address, route);
        }
        return isNew;
    }

    /** A short address that leads nowhere may be a service's own; its probe then says what became of the thing. Whether it is one. */
    boolean unresolved(Target target) {
        boolean known = services.knows(target.url());
        if (known) {
            frontier.routes(target.url()).forEach(route -> handOut(target.url(), route));
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
        log.moved(from.url(), goal);
        for (Route route : frontier.routes(from.url())) {
            Source page = Source.page(series.isStale(route.from()));
            follow(goal, route, from.depth(), page, from.lane() == Lane.SHORT);
            page.held().forEach(this::sleep);
        }
    }
}
