package org.mimawari.gather;

import org.mimawari.content.Reading;
import org.mimawari.gather.web.Answer;
import org.mimawari.site.LinkAnswer;
import org.mimawari.term.Cause;

/** Takes in what the bytes of an answer turn out to be: where they lead, what they say, what of them could not be read. Thread-safe. */
final class Intake {
    private final FactMaker facts;
    private final LinkFollower follower;
    private final PageOpener opener;
    private final SoftNotFound notFound;
    private final Endings endings;

    Intake(WalkContext context, LinkFollower follower, Endings endings) {
        this.facts = context.facts();
        this.follower = follower;
        this.opener = new PageOpener(new Opener(context.files()), context.renderer());
        this.notFound = new SoftNotFound(context.web(), opener, follower);
        this.endings = endings;
    }

    void opened(Target target, Answer.Response response) {
        Opened opened = opener.open(target.url(), response.body());
        SoftNotFound.Ruling ruling = ruling(target, opened);
        if (ruling == SoftNotFound.Ruling.STOPPED || Thread.currentThread().isInterrupted()) {
            endings.stopped(target); // a reader that was told to stop has not read all
        } else if (ruling == SoftNotFound.Ruling.NOT_FOUND) {
            // Where such a page leads is not followed, as with any other 404.
            endings.dead(target, LinkAnswer.SOFT_NOT_FOUND);
        } else {
            takeIn(target, response, opened);
        }
    }

    private SoftNotFound.Ruling ruling(Target target, Opened opened) {
        if (!(opened instanceof Opened.WebPage page)) {
            return SoftNotFound.Ruling.A_PAGE;
        }
        if (endings.isStart(target)) {
            notFound.isHome(target.url(), page.reading());
            return SoftNotFound.Ruling.A_PAGE;
        }
        return notFound.of(target.url(), page.reading());
    }

    private void takeIn(Target target, Answer.Response response, Opened opened) {
        if (!response.body().whole() && !isOfNoReader(opened)) {
            endings.miss(target, Cause.TOO_LARGE);
        }
        response.header("link").ifPresent(header -> follower.followHeader(target, header));
        if (opened instanceof Opened.WebPage page) {
            follower.followPage(target, page.reading());
            missParts(target, page.reading());
            if (page.shown()) {
                endings.shown(target);
            }
            endings.finish(target, facts.page(target.url(), page.reading(), page.body()));
        } else if (opened instanceof Opened.File file) {
            follower.followFile(target, file.read().reading());
            missParts(target, file.read().reading());
            endings.finish(target, file.read().fact());
        } else if (opened instanceof Opened.ClosedFile file) {
            endings.miss(target, file.cause());
            endings.finish(target, file.fact());
        } else if (opened instanceof Opened.Styles styles) {
            follower.followFile(target, styles.reading());
            endings.finish(target, null);
        } else if (opened instanceof Opened.SiteMap map) {
            sitemap(target, map);
        } else if (opened instanceof Opened.Unread unread) {
            endings.miss(target, unread.cause());
            endings.finish(target, null);
        }
    }

    /** Of such a file only the beginning is fetched. */
    private static boolean isOfNoReader(Opened opened) {
        return opened instanceof Opened.ClosedFile file && file.cause() == Cause.NOT_ATTEMPTED;
    }

    private void missParts(Target target, Reading reading) {
        if (reading.unread() > 0) {
            endings.miss(target, Cause.TOO_LARGE);
        }
        if (reading.needsBrowser()) {
            endings.miss(target, Cause.NEEDS_BROWSER);
        }
    }

    private void sitemap(Target target, Opened.SiteMap map) {
        follower.followList(target, map.addresses());
        if (!map.whole()) {
            endings.miss(target, Cause.TOO_LARGE);
        }
        endings.finish(target, null);
    }
}
