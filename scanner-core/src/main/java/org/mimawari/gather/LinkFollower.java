package org.mimawari.gather;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.gather.trap.EndlessSeries;
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
    private final Misspelt misspelt;
    private final Scope scope;
    private final Elsewhere elsewhere;
    private final Frontier frontier;
    private final SatedLinks sated;
    private final MetServices services;
    private final EndlessSeries series = new EndlessSeries();
    private final LeftAlone leftAlone;
    private final WalkLog log;
    private final Judge judge;

    LinkFollower(Scope scope, Frontier frontier, MetServices services, WalkState state, WalkContext context) {
        this.scope = scope;
        this.elsewhere = context.elsewhere();
        this.misspelt = new Misspelt(wrappers, scope, services);
        this.frontier = frontier;
        this.sated = new SatedLinks(frontier, context.memory());
        this.services = services;
        this.leftAlone = new LeftAlone(series, frontier, state, context.log());
        this.log = context.log();
        this.judge = context.judge();
    }

    LeftAlone leftAlone() {
        return leftAlone;
    }

    /** Follows all links of a web page, which have these numbers in the memory, and learns from it which series of addresses have an end. */
    void followPage(Target from, Reading reading, int[] numbers) {
        Source page = source(from, Memory.Form.PAGE, reading.signature());
        followAll(from, reading, numbers, page);
        wasRead(from.url(), reading.signature(), reading.absence() != 0, page);
    }

    private void wasRead(PublicUrl url, long signature, boolean excuse, Source source) {
        if (series.read(url, signature, source.hasNews(), excuse, log::learnt)) {
            leftAlone.wakeUp();
        }
        for (Source.Held held : source.held()) {
            if (!source.isStale()) {
                offer(held.target(), new Lead(held.route(), held.target().depth(), false, Source.trusted()));
            } else {
                leftAlone.sleep(held);
            }
        }
    }

    /** Follows the addresses of a sitemap. Sitemaps may name one another without end. */
    void followList(Target from, List<PublicUrl> addresses) {
        Source list = source(from, Memory.Form.SITEMAP, A_LIST);
        Route route = new Route(from.url(), Label.NONE, Label.NONE, Via.SITEMAP, Place.WHOLE);
        addresses.forEach(address -> follow(address, new Lead(route, from.depth() + 1, false, list), false));
        wasRead(from.url(), A_LIST, false, list);
    }

    /** Follows all links of a file or style sheet, which have these numbers in the memory. */
    void followFile(Target from, Reading reading, int[] numbers) {
        followAll(from, reading, numbers, Source.trusted());
    }

    /** Follows where an earlier visit led, since nothing has changed there. */
    void follow(Target from, Earlier earlier) {
        boolean list = earlier.form() == Memory.Form.SITEMAP;
        long signature = list ? A_LIST : earlier.reading().signature();
        Source source = source(from, earlier.form(), signature);
        for (Earlier.Onward link : earlier.links(sated)) {
            follow(link.to(), new Lead(link.route(), from.depth() + 1, false, source), false);
        }
        if (list || earlier.form() == Memory.Form.PAGE) {
            wasRead(from.url(), signature, !list && earlier.reading().absence() != 0, source);
        }
    }

    private Source source(Target from, Memory.Form form, long signature) {
        boolean stale = series.saysNothingNew(from.url(), signature);
        return Source.of(form, stale, series.countsFiles(from.url()), series.kind(from.url()));
    }

    private void followAll(Target from, Reading reading, int[] numbers, Source source) {
        Label title = judge.label(reading.title());
        BitSet needless = sated.of(numbers);
        for (int i = 0; i < numbers.length; i++) {
            FoundLink link = reading.links().get(i);
            if (needless.get(i) || sated.has(numbers[i], link.to())) {
                continue; // menus lead to the same pages from everywhere: most links of a site end here
            }
            Label words = judge.label(link.words());
            Route route = new Route(from.url(), title, words, link.via(), link.place(), link.audience());
            follow(link.to(), new Lead(route, from.depth() + 1, false, source), false);
        }
    }

    /** Follows the addresses that the headers of an answer name. */
    void followHeaders(Target from, List<String> references) {
        Route route = new Route(from.url(), Label.NONE, Label.NONE, Via.LINK, Place.WHOLE);
        references.stream()
                .flatMap(reference -> from.url().resolve(reference).stream())
                .forEach(to -> follow(to, route, from.depth() + 1));
    }

    /** Follows an address that does not stand on a page: a start. */
    void follow(PublicUrl to, Route route, int depth) {
        follow(to, new Lead(route, depth, false, Source.trusted()), false);
    }

    /** @param hidden whether a short address led here, which hides where it leads until its last redirect */
    private void follow(PublicUrl to, Lead lead, boolean hidden) {
        boolean isHidden = hidden;
        @Nullable PublicUrl next = BehindHash.broughtForward(wrappers.unwrapped(to));
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
        Lane lane = lane(to, lead.route().via(), hidden);
        if (lane == null) {
            scope.reason(to).ifPresent(why -> leftAlone.note(to, lead.route(), why));
            return null;
        }
        Target target = new Target(to, lane, lead.depth());
        return isElsewhere(target, lead) || isLeftAlone(target, lead) ? null : offer(target, lead);
    }

    private boolean isElsewhere(Target target, Lead lead) {
        boolean linked = !lead.joined() && target.lane() != Lane.SHORT;
        return linked && elsewhere.has(lead.route().from(), target.url());
    }

    private @Nullable Lane lane(PublicUrl to, Via via, boolean hidden) {
        Lane lane = scope.lane(to, via).orElse(null);
        if (lane != null || scope.owns(to)) {
            return lane;
        }
        boolean isLink = via != Via.IMAGE && via != Via.SENDING_FORM;
        return hidden || isLink && misspelt.is(to) ? Lane.SHORT : null;
    }

    /** Files are always asked: a series of pages is stopped, what hangs on it is not hidden. */
    private boolean isLeftAlone(Target target, Lead lead) {
        PublicUrl to = target.url();
        if (to.hadCredentials()) {
            leftAlone.note(to, lead.route(), Skip.CREDENTIALS);
            return true;
        }
        boolean stale = lead.source().isStale();
        boolean held = target.lane() == Lane.PAGE && !frontier.isKnown(to) && series.holds(to, stale);
        if (held && stale) {
            lead.source().hold(new Source.Held(target, lead.route()));
        } else if (held) {
            leftAlone.sleep(new Source.Held(target, lead.route()));
        }
        return held;
    }

    private @Nullable PublicUrl offer(Target target, Lead lead) {
        Route route = lead.route();
        Frontier.Offer offer = frontier.offer(target, route);
        if (lead.joined()) {
            log.joined(target);
        } else if (offer.isNew() || offer.routeKept()) {
            log.found(target, route);
        }
        if (offer.isNew()) {
            leftAlone.wake(target);
            isNew(target, route, lead.source());
        }
        return offer.movedTo();
    }

    private void isNew(Target target, Route route, Source source) {
        if (isNews(target, source)) {
            source.bringsNews();
        } else if (target.lane() == Lane.PAGE && source.isStale()) {
            series.found(target.url(), route.from(), log::learnt);
        }
    }

    /** Whether a new address is something that only this page leads to, and no page of a series. */
    private boolean isNews(Target target, Source source) {
        return switch (target.lane()) {
            case DOCUMENT -> true;
            case IMAGE -> Scope.isPicture(target.url()) && series.isNewPicture(target.url(), log::learnt);
            case PAGE -> source.counts(series.kind(target.url()));
            case SHORT -> false;
        };
    }

    /** A site that is itself made with a service is walked as any other. */
    private boolean isService(PublicUrl url) {
        return !scope.owns(url) && services.knows(url) && !scope.isShort(url);
    }

    private void handOut(PublicUrl address, Lead lead) {
        if (services.meet(address)) {
            lead.source().bringsNews();
        }
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

    /** Whether the walk would ask for a link there. */
    boolean asks(PublicUrl url) {
        return scope.owns(url) && scope.lane(url, Via.LINK).isPresent();
    }

    /** Whether an address leads nowhere as it is written, so that nobody need be asked. */
    boolean isMisspelt(PublicUrl url) {
        return misspelt.is(url);
    }

    /** Whoever wrote an address that leads to nothing may have meant another one: all that leads to it leads there. Whether that can be told. */
    boolean followMeant(Target from) {
        Optional<PublicUrl> meant =
                misspelt.meant(from.url()).map(wrappers::unwrapped).filter(goal -> !goal.equals(from.url()));
        meant.ifPresent(goal -> leadOn(from, goal, false));
        return meant.isPresent();
    }

    /** Where a redirect leads. Whoever wraps the address that he was asked for (to sign in first) leads to himself. */
    PublicUrl goal(Target from, PublicUrl to) {
        PublicUrl goal = wrappers.unwrapped(to);
        return goal.equals(from.url()) ? to : goal;
    }

    /** All that leads to a redirecting address leads to its goal. */
    void moved(Target from, PublicUrl goal) {
        leadOn(from, goal, from.lane() == Lane.SHORT);
    }

    private void leadOn(Target from, PublicUrl goal, boolean hidden) {
        frontier.moved(from.url(), goal);
        sated.moved(from.url());
        log.moved(from.url(), goal, isService(goal));
        Source source = Source.page(series.isFoundOnStale(from.url()), true);
        for (Reach reach : frontier.reaches(from.url())) {
            Route route = new Route(from.url(), Label.NONE, Label.NONE, reach.example(), Place.WHOLE);
            follow(goal, new Lead(route, from.depth(), true, source), hidden);
        }
        series.moved(from.url(), goal, log::learnt);
        source.held().forEach(leftAlone::sleep);
    }
}
