package org.mimawari.gather;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Reading;
import org.mimawari.gather.web.Answer;
import org.mimawari.site.Document;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.LinkAnswer;
import org.mimawari.site.Observed;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;

/** Takes in what the bytes of an answer turn out to be: where they lead, what they say, what of them could not be read. Thread-safe. */
final class Intake {
    /** What a page hands out of itself: its picture, a calendar's day as a calendar of its own. */
    private static final Set<DocumentKind> EXPORTS = Set.of(DocumentKind.IMAGE, DocumentKind.PLAIN_TEXT);

    private final FactMaker facts;
    private final LinkFollower follower;
    private final PageOpener opener;
    private final SoftNotFound notFound;
    private final Endings endings;
    private final Trust trust;
    private final Keeping keeping;
    private final Defects defects = new Defects();

    Intake(WalkContext context, LinkFollower follower, Endings endings, Trust trust) {
        this.trust = trust;
        this.keeping = new Keeping(context.memory());
        this.facts = context.facts();
        this.follower = follower;
        this.opener = new PageOpener(new Opener(context.files()), context.renderer());
        this.notFound = new SoftNotFound(context.web(), opener, follower);
        this.endings = endings;
    }

    /**
     * Takes in an answer.
     *
     * @param earlier what an earlier visit gave; null if that is not known
     */
    void opened(Target target, Answer.Response response, @Nullable Earlier earlier) {
        if (earlier != null && earlier.isStill(response.body()) && !Keeping.leadsOn(response)) {
            keeping.renew(response, earlier);
            same(target, earlier);
            return;
        }
        if (earlier != null && response.body().whole()) {
            trust.differs(response, earlier);
        }
        Opened opened = opener.open(target.url(), response.body());
        if (ruled(target, ruling(target, opened))) {
            return;
        }
        int[] numbers = keeping.numbers(opened);
        Visited fact = takeIn(target, response, opened, numbers);
        keeping.keep(response, opened, numbers, fact);
        finish(target, fact);
    }

    /** Takes in what an earlier visit gave, since the server says that it is still so. */
    void unchanged(Target target, Earlier earlier) {
        endings.unchanged(earlier.size());
        same(target, earlier);
    }

    private void same(Target target, Earlier earlier) {
        boolean page = earlier.form() == Memory.Form.PAGE;
        if (page && ruled(target, ruling(target, earlier.reading()))) {
            return;
        }
        if (page) {
            endings.says(target, earlier.reading());
        }
        follower.follow(target, earlier);
        if (earlier.fact() instanceof Document document
                && document.pages() instanceof Observed.Unseen<Integer> unseen) {
            endings.miss(target, unseen.cause());
        }
        finish(target, earlier.fact());
    }

    private void finish(Target target, @Nullable Visited fact) {
        if (fact instanceof Document document && !EXPORTS.contains(document.kind())) {
            follower.leftAlone().isFile(target.url());
        }
        endings.finish(target, fact);
    }

    /** Whether it was done with, as it is no page. */
    private boolean ruled(Target target, SoftNotFound.Ruling ruling) {
        if (ruling == SoftNotFound.Ruling.STOPPED || Thread.currentThread().isInterrupted()) {
            endings.stopped(target); // a reader that was told to stop has not read all
            return true;
        }
        if (ruling == SoftNotFound.Ruling.NOT_FOUND) {
            // Where such a page leads is not followed, as with any other 404.
            keeping.gone(target);
            endings.dead(target, LinkAnswer.SOFT_NOT_FOUND);
            return true;
        }
        if (ruling == SoftNotFound.Ruling.AWAY) {
            endings.unseen(target, Cause.BLOCKED); // as with status 503
            return true;
        }
        return false;
    }

    private SoftNotFound.Ruling ruling(Target target, Opened opened) {
        return opened instanceof Opened.WebPage page ? ruling(target, page.reading()) : SoftNotFound.Ruling.A_PAGE;
    }

    private SoftNotFound.Ruling ruling(Target target, Reading reading) {
        if (endings.isStart(target)) {
            notFound.isHome(target.url(), reading);
            return SoftNotFound.Ruling.A_PAGE;
        }
        return notFound.of(target.url(), reading);
    }

    /**
     * What can be said of it; null if nothing.
     *
     * @param numbers in the memory of where it leads
     */
    private @Nullable Visited takeIn(Target target, Answer.Response response, Opened opened, int[] numbers) {
        if (!response.body().whole() && !isOfNoReader(opened)) {
            endings.miss(target, Cause.TOO_LARGE);
        }
        follower.followHeaders(target, HeaderReferences.of(response));
        if (opened instanceof Opened.WebPage page) {
            endings.says(target, page.reading());
            follower.followPage(target, page.reading(), numbers);
            missParts(target, page.reading());
            if (page.shown()) {
                endings.shown(target);
            }
            return fact(target, page);
        } else if (opened instanceof Opened.File file) {
            follower.followFile(target, file.reading(), numbers);
            missParts(target, file.reading());
            return file.read().fact();
        } else if (opened instanceof Opened.ClosedFile file) {
            endings.miss(target, file.cause());
            return file.fact();
        } else if (opened instanceof Opened.Styles styles) {
            follower.followFile(target, styles.reading(), numbers);
        } else if (opened instanceof Opened.SiteMap map) {
            sitemap(target, map);
        } else if (opened instanceof Opened.Unread unread) {
            endings.miss(target, unread.cause());
        }
        return null;
    }

    /** Without it nothing is kept for the next run, which looks again. */
    private @Nullable Visited fact(Target target, Opened.WebPage page) {
        try {
            return facts.page(target.url(), page.reading(), page.body());
        } catch (OutOfMemoryError | StackOverflowError e) {
            endings.miss(target, Cause.TOO_LARGE);
        } catch (RuntimeException e) {
            defects.heard(target.url(), e);
            endings.miss(target, Cause.CHECK_FAILED);
        }
        return null;
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
    }
}
