package org.mimawari.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Reading;
import org.mimawari.extract.LinkHeader;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.Observed;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/** Asks one address and takes in all that it says. Stateless but for what it is given; used by several threads. */
final class Visit {
    /** As many redirects in a row as browsers follow at most. */
    private static final int MAX_MOVES = 20;

    private final WalkContext context;
    private final WalkState state;
    private final Frontier frontier;
    private final LinkFollower follower;
    private final Opener opener;

    Visit(WalkContext context, WalkState state, Frontier frontier, LinkFollower follower) {
        this.context = context;
        this.state = state;
        this.frontier = frontier;
        this.follower = follower;
        this.opener = new Opener();
    }

    void at(Target target) {
        Answer answer = context.web().ask(ask(target));
        if (answer instanceof Answer.Silence silence) {
            silent(target, silence);
        } else if (answer instanceof Answer.Response response) {
            answered(target, response);
        }
    }

    private static Ask ask(Target target) {
        return target.lane() == Lane.SHORT ? Ask.whereTo(target.url()) : Ask.crawl(target.url());
    }

    private void silent(Target target, Answer.Silence silence) {
        if (silence.fault() == Answer.Fault.STOPPED && silence.cause() == Cause.NOT_ATTEMPTED) {
            return; // the run was stopped: the next start asks it again
        }
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

    private void answered(Target target, Answer.Response response) {
        PublicUrl location = response.location().orElse(null);
        if (location != null) {
            redirected(target, location);
        } else if (target.lane() == Lane.SHORT) {
            follower.unresolved(target);
            finish(target, null);
        } else if (response.status() >= 200 && response.status() < 300) {
            opened(target, response);
        } else if (response.status() == 404) {
            finish(target, dead(target, LinkAnswer.NOT_FOUND));
        } else if (response.status() == 410) {
            finish(target, dead(target, LinkAnswer.GONE));
        } else {
            unseen(target, causeOf(response.status()));
        }
    }

    private static Cause causeOf(int status) {
        if (status == 429 || status == 503) {
            return Cause.BLOCKED;
        }
        return status >= 400 && status < 500 ? Cause.REFUSED : Cause.UNREACHABLE;
    }

    private void redirected(Target target, PublicUrl location) {
        if (frontier.leadsTo(location, target.url()) || frontier.movesTo(target.url()) >= MAX_MOVES) {
            finish(target, target.lane() == Lane.SHORT ? null : dead(target, LinkAnswer.REDIRECT_LOOP));
            return;
        }
        follower.moved(target, location);
        finish(target, null);
    }

    private void opened(Target target, Answer.Response response) {
        Opened opened = opener.open(target.url(), response.body());
        if (!response.body().whole()) {
            miss(target, Cause.TOO_LARGE);
        }
        linkHeaders(target, response);
        if (opened instanceof Opened.WebPage page) {
            follower.followAll(target, page.reading());
            missParts(target, page.reading());
            finish(target, context.facts().page(target.url(), page.reading()));
        } else if (opened instanceof Opened.File file) {
            follower.followAll(target, file.reading());
            missParts(target, file.reading());
            finish(target, context.facts().document(target.url(), file.kind(), file.reading()));
        } else if (opened instanceof Opened.ClosedFile file) {
            miss(target, file.cause());
            finish(target, context.facts().closedDocument(target.url(), file.kind(), file.cause()));
        } else if (opened instanceof Opened.Styles styles) {
            follower.followAll(target, styles.reading());
            finish(target, null);
        } else if (opened instanceof Opened.SiteMap map) {
            sitemap(target, map);
        } else if (opened instanceof Opened.Unread unread) {
            miss(target, unread.cause());
            finish(target, null);
        }
    }

    private void linkHeaders(Target target, Answer.Response response) {
        Route route = new Route(target.url(), Label.NONE, Label.NONE, Via.LINK, Place.WHOLE);
        response.header("link").stream()
                .flatMap(header -> LinkHeader.leadingOn(header).stream())
                .flatMap(reference -> target.url().resolve(reference).stream())
                .forEach(to -> follower.follow(to, route, target.depth() + 1));
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
        Route route = new Route(target.url(), Label.NONE, Label.NONE, Via.SITEMAP, Place.WHOLE);
        map.addresses().forEach(address -> follower.follow(address, route, target.depth() + 1));
        if (!map.whole()) {
            miss(target, Cause.TOO_LARGE);
        }
        finish(target, null);
    }

    /** A dead picture, guessed address or address printed as plain text is no dead link of the site; a dead start is told. */
    private @Nullable Visited dead(Target target, LinkAnswer answer) {
        if (frontier.routes(target.url()).stream().anyMatch(route -> route.via() == Via.START)) {
            miss(target, Cause.UNREACHABLE);
        }
        return isLinked(target) ? new LinkTarget(target.url(), List.of(), Observed.seen(answer)) : null;
    }

    private void unseen(Target target, Cause cause) {
        miss(target, cause);
        finish(target, isLinked(target) ? new LinkTarget(target.url(), List.of(), Observed.unseen(cause)) : null);
    }

    private boolean isLinked(Target target) {
        return frontier.routes(target.url()).stream().anyMatch(route -> switch (route.via()) {
            case LINK, FRAME, PDF_LINK, QR_IN_PDF, QR_IN_IMAGE, QR_IN_OFFICE -> true;
            case START, IMAGE, SCRIPT, TEXT, SITEMAP, REDIRECT, HISTORY -> false;
        });
    }

    private void miss(Target target, Cause cause) {
        state.miss(target.url(), cause);
        context.log().missed(target.url(), cause);
    }

    private void finish(Target target, @Nullable Visited fact) {
        if (fact != null) {
            state.add(fact);
        }
        context.log().finished(target.url(), fact);
    }
}
