package org.mimawari.gather;

import org.jspecify.annotations.Nullable;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.LinkTarget;
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
    private final Endings endings;
    private final Trust trust;
    private final Intake intake;
    private final Later later;

    Visit(WalkContext context, WalkState state, Frontier frontier, LinkFollower follower, Later later) {
        this.later = later;
        this.context = context;
        this.state = state;
        this.frontier = frontier;
        this.follower = follower;
        this.endings = new Endings(state, context.log(), frontier, follower);
        this.trust = new Trust(context.memory(), context.web(), context.known());
        this.intake = new Intake(context, follower, endings, trust);
    }

    void at(Target target) {
        if (follower.isMisspelt(target.url())) {
            misspelt(target);
            return;
        }
        trust.asks(target.url());
        Earlier earlier = earlier(target);
        boolean known = earlier != null && !earlier.validators().isNone();
        Earlier asked = known && trust.believes(target.url()) ? earlier : null;
        Ask whole = ask(target);
        Answer answer = context.web().ask(asked == null ? whole : whole.unless(asked.validators()));
        if (trust.isUnasked(answer, asked)) {
            answer = context.web().ask(whole);
        }
        if (later.takes(target, answer)) {
            return; // not written down either: a run that is broken off asks it again
        }
        ended(target, answer, earlier);
    }

    /** The settings exclude it since an earlier part of the run put it into its queue: it costs no request. */
    void excluded(Target target) {
        follower.leftAlone().note(target.url(), Skip.EXCLUDED);
        frontier.giveBack();
        endings.finish(target, null);
    }

    private void ended(Target target, Answer answer, @Nullable Earlier earlier) {
        if (answer instanceof Answer.Silence silence) {
            silent(target, silence);
        } else if (answer instanceof Answer.Response response) {
            answered(target, response, earlier);
        }
    }

    /** Asks once more for all that a server said had not changed which is not believed any more, as long as there is time; the rest was not seen. */
    void doubtful(long end) {
        for (PublicUrl url : trust.doubtful()) {
            if (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                endings.doubt(url);
                notSpared(url);
                Target target = new Target(url, Lane.PAGE, 0);
                ended(target, context.web().ask(Ask.crawl(url)), null);
            } else {
                endings.miss(new Target(url, Lane.PAGE, 0), Cause.NOT_ATTEMPTED);
                context.log().settled();
            }
        }
    }

    private void notSpared(PublicUrl url) {
        Earlier earlier = context.memory().of(url);
        if (earlier != null && trust.isAsked(url)) {
            state.notSpared(earlier.size());
        }
    }

    boolean hasDoubts() {
        return trust.hasDoubts();
    }

    /** What an earlier visit gave, if that can be held against what is there now. */
    private @Nullable Earlier earlier(Target target) {
        Earlier earlier = target.lane() == Lane.SHORT ? null : context.memory().of(target.url());
        return earlier == null || context.renderer().wants(earlier.reading()) ? null : earlier;
    }

    /** Nothing can be at such an address, and nobody is asked. */
    private void misspelt(Target target) {
        frontier.giveBack();
        if (!follower.followMeant(target)) {
            endings.miss(target, Cause.UNREADABLE);
        }
        endings.finish(target, endings.isLinked(target) ? LinkTarget.dead(target.url(), LinkAnswer.MISSPELT) : null);
    }

    private static Ask ask(Target target) {
        return target.lane() == Lane.SHORT ? Ask.whereTo(target.url()) : Ask.crawl(target.url());
    }

    private void silent(Target target, Answer.Silence silence) {
        if (silence.fault() == Answer.Fault.STOPPED && silence.cause() == Cause.NOT_ATTEMPTED) {
            endings.stopped(target);
            return;
        }
        leftAlone(target, silence.fault());
        if (target.lane() == Lane.SHORT) {
            if (!follower.unresolved(target)) {
                endings.miss(target, silence.cause());
            }
            endings.finish(target, null);
        } else if (silence.fault() == Answer.Fault.NO_SUCH_HOST) {
            context.memory().gone(target.url());
            endings.dead(target, LinkAnswer.NO_SUCH_HOST);
        } else if (silence.fault() == Answer.Fault.REDIRECT_LOOP) {
            endings.dead(target, LinkAnswer.REDIRECT_LOOP);
        } else {
            endings.unseen(target, silence.cause());
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

    private void answered(Target target, Answer.Response response, @Nullable Earlier earlier) {
        PublicUrl location =
                response.location().map(to -> follower.goal(target, to)).orElse(null);
        if (response.isBotCheck()) {
            endings.unseen(target, Cause.BLOCKED);
        } else if (location != null) {
            redirected(target, location);
        } else if (target.lane() == Lane.SHORT) {
            shortEnds(target, response.status());
        } else if (isRead(response.status())) {
            intake.opened(target, response, earlier);
        } else if (response.isUnmodified()
                && earlier != null
                && !context.memory().isDisbelieved(target.url())) {
            trust.believed(target.url());
            intake.unchanged(target, earlier);
        } else if (response.status() == 404) {
            gone(target, LinkAnswer.NOT_FOUND);
        } else if (response.status() == 410) {
            gone(target, LinkAnswer.GONE);
        } else {
            refused(target, response.status());
        }
    }

    private void gone(Target target, LinkAnswer answer) {
        context.memory().gone(target.url());
        endings.dead(target, answer);
    }

    private void refused(Target target, int status) {
        if (causeOf(status) == Cause.REFUSED) {
            follower.followMeant(target); // firewalls take an address within an address for an attack
        }
        if ((status == 401 || status == 403) && !endings.isLinked(target)) {
            context.memory().gone(target.url()); // what nothing leads to and nobody is given is as good as away
        }
        endings.unseen(target, causeOf(status));
    }

    /** No redirect: the end was reached, on somebody else's page, or something is in the way of it. */
    private void shortEnds(Target target, int status) {
        boolean isEnd = status == 404 || status == 410 || isRead(status) && !follower.isHiding(target.url());
        if (!follower.unresolved(target) && !isEnd) {
            endings.miss(target, isRead(status) ? Cause.UNREADABLE : causeOf(status));
        }
        endings.finish(target, null);
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
            context.memory().leaveOut(target.url());
            follower.moved(target, location);
            if (endings.isStart(target) && !follower.owns(location)) {
                endings.miss(target, Cause.NOT_ATTEMPTED); // it leads away from the site's own hosts
            }
            endings.finish(target, null);
        } else if (target.lane() == Lane.SHORT) {
            endings.miss(target, Cause.UNREADABLE);
            endings.finish(target, null);
        } else if (circle) {
            circle(target);
        } else {
            endings.dead(target, LinkAnswer.REDIRECT_LOOP);
        }
    }

    /** Pages that set a cookie first lead in a circle once. One that does not end, walked as a browser walks it, has no end. */
    private void circle(Target target) {
        Answer again = context.web().ask(ask(target).following(MAX_MOVES));
        if (!(again instanceof Answer.Response response)) {
            silent(target, (Answer.Silence) again);
        } else if (response.url().equals(target.url())) {
            answered(target, response, null);
        } else {
            if (follower.owns(response.url())) {
                answered(new Target(response.url(), target.lane(), target.depth()), response, null);
            }
            endings.finish(target, null);
        }
    }
}
