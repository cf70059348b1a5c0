package org.mimawari.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Reading;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Observed;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Skip;

/** Asks one address and takes in all that it says. Stateless but for what it is given; used by several threads. */
final class Visit {
    /** As many redirects in a row as browsers follow at most. */
    private static final int MAX_MOVES = 20;

    private final WalkContext context;
    private final WalkState state;
    private final Frontier frontier;
    private final LinkFollower follower;
    private final PageOpener opener;
    private final SoftNotFound notFound;
    private final Later later;

    Visit(WalkContext context, WalkState state, Frontier frontier, LinkFollower follower, Later later) {
        this.later = later;
        this.context = context;
        this.state = state;
        this.frontier = frontier;
        this.follower = follower;
        this.opener = new PageOpener(new Opener(context.files()), context.renderer());
        this.notFound = new SoftNotFound(context.web(), opener, follower);
    }

    void at(Target target) {
        if (follower.isMisspelt(target.url())) {
            misspelt(target);
            return;
        }
        Answer answer = context.web().ask(ask(target));
        if (later.takes(target, answer)) {
            return; // not written down either: a run that is broken off asks it again
        }
        if (answer instanceof Answer.Silence silence) {
            silent(target, silence);
        } else if (answer instanceof Answer.Response response) {
            answered(target, response);
        }
    }

    /** Nothing can be at such an address, and nobody is asked. */
    private void misspelt(Target target) {
        frontier.giveBack();
        if (!follower.followMeant(target)) {
            miss(target, Cause.UNREADABLE);
        }
        finish(target, isLinked(target) ? LinkTarget.dead(target.url(), LinkAnswer.MISSPELT) : null);
    }

    private static Ask ask(Target target) {
        return target.lane() == Lane.SHORT ? Ask.whereTo(target.url()) : Ask.crawl(target.url());
    }

    private void silent(Target target, Answer.Silence silence) {
        if (silence.fault() == Answer.Fault.STOPPED && silence.cause() == Cause.NOT_ATTEMPTED) {
            stopped(target);
            return;
        }
        leftAlone(target, silence.fault());
        if (target.lane() == Lane.SHORT) {
            if (!follower.unresolved(target)) {
                miss(target, silence.cause());
            }
            finish(target, null);
        } else if (silence.fault() == Answer.Fault.NO_SUCH_HOST) {
            finish(target, dead(target, LinkAnswer.NO_SUCH_HOST));
        } else if (silence.fault() == Answer.Fault.REDIRECT_LOOP) {
            finish(target, dead(target, LinkAnswer.REDIRECT_LOOP));
        } else {
            unseen(target, silence.cause());
        }
    }

    private void leftAlone(Target target, Answer.Fault fault) {
        if (fault == Answer.Fault.ROBOTS) {
            follower.leftAlone().note(target.url(), Skip.ROBOTS);
            frontier.giveBack();
        } else if (fault == Answer.Fault.FORBIDDEN_ADDRESS) {
            follower.leftAlone().note(target.url(), Skip.FORBIDDEN_ADDRESS);
        }
    }

    private void answered(Target target, Answer.Response response) {
        PublicUrl location =
                response.location().map(to -> follower.goal(target, to)).orElse(null);
        if (response.isBotCheck()) {
            unseen(target, Cause.BLOCKED);
        } else if (location != null) {
            redirected(target, location);
        } else if (target.lane() == Lane.SHORT) {
            shortEnds(target, response.status());
        } else if (isRead(response.status())) {
            opened(target, response);
        } else if (response.status() == 404) {
            finish(target, dead(target, LinkAnswer.NOT_FOUND));
        } else if (response.status() == 410) {
            finish(target, dead(target, LinkAnswer.GONE));
        } else {
            refused(target, response.status());
        }
    }

    private void refused(Target target, int status) {
        if (causeOf(status) == Cause.REFUSED) {
            follower.followMeant(target); // firewalls take an address within an address for an attack
        }
        unseen(target, causeOf(status));
    }

    /** No redirect: the end was reached, on somebody else's page, or something is in the way of it. */
    private void shortEnds(Target target, int status) {
        boolean isEnd = status == 404 || status == 410 || isRead(status) && !follower.isHiding(target.url());
        if (!follower.unresolved(target) && !isEnd) {
            miss(target, isRead(status) ? Cause.UNREADABLE : causeOf(status));
        }
        finish(target, null);
    }

    private static boolean isRead(int status) {
        return status >= 200 && status < 300;
    }

    static Cause causeOf(int status) {
        if (status == 429 || status == 503) {
            return Cause.BLOCKED;
        }
        return status >= 400 && status < 500 ? Cause.REFUSED : Cause.UNREACHABLE;
    }

    private void redirected(Target target, PublicUrl location) {
        boolean circle = frontier.leadsTo(location, target.url());
        if (!circle && frontier.movesTo(target.url()) < MAX_MOVES) {
            follower.moved(target, location);
            if (isStart(target) && !follower.owns(location)) {
                miss(target, Cause.NOT_ATTEMPTED); // it leads away from the site's own hosts
            }
            finish(target, null);
        } else if (target.lane() == Lane.SHORT) {
            miss(target, Cause.UNREADABLE);
            finish(target, null);
        } else if (circle) {
            circle(target);
        } else {
            finish(target, dead(target, LinkAnswer.REDIRECT_LOOP));
        }
    }

    /** Pages that set a cookie first lead in a circle once. One that does not end, walked as a browser walks it, has no end. */
    private void circle(Target target) {
        Answer again = context.web().ask(ask(target).following(MAX_MOVES));
        if (!(again instanceof Answer.Response response)) {
            silent(target, (Answer.Silence) again);
        } else if (response.url().equals(target.url())) {
            answered(target, response);
        } else {
            if (follower.owns(response.url())) {
                answered(new Target(response.url(), target.lane(), target.depth()), response);
            }
            finish(target, null);
        }
    }

    private void stopped(Target target) {
        context.log().dropped();
        // Not written down: the next start asks it again. A run that ends because its time is up has not seen it.
        state.miss(target.url(), Cause.NOT_ATTEMPTED);
    }

    private void opened(Target target, Answer.Response response) {
        Opened opened = opener.open(target.url(), response.body());
        SoftNotFound.Ruling ruling = ruling(target, opened);
        if (ruling == SoftNotFound.Ruling.STOPPED || Thread.currentThread().isInterrupted()) {
            stopped(target); // a reader that was told to stop has not read all
        } else if (ruling == SoftNotFound.Ruling.NOT_FOUND) {
            // Where such a page leads is not followed, as with any other 404.
            finish(target, dead(target, LinkAnswer.SOFT_NOT_FOUND));
        } else {
            takeIn(target, response, opened);
        }
    }

    private SoftNotFound.Ruling ruling(Target target, Opened opened) {
        if (!(opened instanceof Opened.WebPage page)) {
            return SoftNotFound.Ruling.A_PAGE;
        }
        if (isStart(target)) {
            notFound.isHome(target.url(), page.reading());
            return SoftNotFound.Ruling.A_PAGE;
        }
        return notFound.of(target.url(), page.reading());
    }

    private void takeIn(Target target, Answer.Response response, Opened opened) {
        if (!response.body().whole() && !isOfNoReader(opened)) {
            miss(target, Cause.TOO_LARGE);
        }
        response.header("link").ifPresent(header -> follower.followHeader(target, header));
        if (opened instanceof Opened.WebPage page) {
            follower.followPage(target, page.reading());
            missParts(target, page.reading());
            if (page.shown()) {
                state.show(target.url());
                context.log().shown(target.url());
            }
            finish(target, context.facts().page(target.url(), page.reading(), page.body()));
        } else if (opened instanceof Opened.File file) {
            follower.followFile(target, file.read().reading());
            missParts(target, file.read().reading());
            finish(target, file.read().fact());
        } else if (opened instanceof Opened.ClosedFile file) {
            miss(target, file.cause());
            finish(target, file.fact());
        } else if (opened instanceof Opened.Styles styles) {
            follower.followFile(target, styles.reading());
            finish(target, null);
        } else if (opened instanceof Opened.SiteMap map) {
            sitemap(target, map);
        } else if (opened instanceof Opened.Unread unread) {
            miss(target, unread.cause());
            finish(target, null);
        }
    }

    /** Of such a file only the beginning is fetched. */
    private static boolean isOfNoReader(Opened opened) {
        return opened instanceof Opened.ClosedFile file && file.cause() == Cause.NOT_ATTEMPTED;
    }

    private void missParts(Target target, Reading reading) {
        if (reading.unread() > 0) {
            miss(target, Cause.TOO_LARGE);
        }
        if (reading.needsBrowser()) {
            miss(target, Cause.NEEDS_BROWSER);
        }
    }

    private void sitemap(Target target, Opened.SiteMap map) {
        follower.followList(target, map.addresses());
        if (!map.whole()) {
            miss(target, Cause.TOO_LARGE);
        }
        finish(target, null);
    }

    /** A dead picture, guessed address or address printed as plain text is no dead link of the site; a dead start is told. */
    private @Nullable Visited dead(Target target, LinkAnswer answer) {
        if (isStart(target)) {
            miss(target, Cause.UNREACHABLE);
        }
        follower.followMeant(target);
        return isLinked(target) ? LinkTarget.dead(target.url(), answer) : null;
    }

    private void unseen(Target target, Cause cause) {
        miss(target, cause);
        finish(target, isLinked(target) ? new LinkTarget(target.url(), List.of(), Observed.unseen(cause)) : null);
    }

    private boolean isStart(Target target) {
        return frontier.isReached(target.url(), Reach.START);
    }

    private boolean isLinked(Target target) {
        return frontier.isReached(target.url(), Reach.LINKED) || frontier.isReached(target.url(), Reach.QR);
    }

    private void miss(Target target, Cause cause) {
        state.miss(target.url(), cause);
        context.log().missed(target.url(), cause);
    }

    private void finish(Target target, @Nullable Visited fact) {
        if (state.finish(target.url(), fact)) {
            context.log().finished(target.url(), fact);
        } else {
            context.log().settled();
        }
    }
}
