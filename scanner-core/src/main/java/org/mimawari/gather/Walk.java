package org.mimawari.gather;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Spared;
import org.mimawari.term.Via;

/**
 * Walks one site once, breadth first, from the start addresses over links, frames, areas, pictures, sitemaps, PDF files and QR
 * codes. One walk, one object; {@link #run} is called once. Ends when all addresses of the scope were asked, the limit of
 * addresses or time is reached, or the thread is interrupted.
 */
public final class Walk {
    private static final int MAX_WORKERS = 16;

    /** How far a walk is. */
    public record Step(int pages, int documents, int images, int unseen, int waiting) {}

    private final SiteSettings site;
    private final CrawlSettings settings;
    private final KnownAddresses known;
    private final WalkLog log;
    private final Memory memory;
    private final MetServices services;
    private final boolean whole;
    private final WalkState state;
    private final Frontier frontier;
    private final LinkFollower follower;
    private final Later later = new Later();
    private final Web web;
    private final Visit visit;

    public Walk(SiteSettings site, CrawlSettings settings, MetServices services, WalkContext context) {
        this.site = site;
        this.settings = settings;
        this.known = context.known();
        this.log = context.log();
        this.memory = context.memory();
        this.services = services;
        this.whole = context.elsewhere() == Elsewhere.NOTHING;
        this.state = new WalkState(known);
        this.frontier = new Frontier(settings.maxUrls(), settings.connectionsPerHost(), known);
        Scope scope = new Scope(site, Shorteners.known());
        this.follower = new LinkFollower(scope, frontier, services, state, context);
        this.web = context.web();
        this.visit = new Visit(context, state, frontier, follower, later);
    }

    /** Takes in what an earlier, interrupted part of this walk had done; before {@link #run}. */
    public Resumption resumption() {
        LeftAlone leftAlone = follower.leftAlone();
        return new Resumption(known, frontier, state, leftAlone.series(), leftAlone::resumeAsleep);
    }

    /** An address at which a walk begins, and how it is reached. */
    public record Beginning(PublicUrl url, Via via) {}

    /** Walks from the start addresses and these sitemaps. */
    public Coverage run(List<PublicUrl> sitemaps, Consumer<Step> progress) throws InterruptedException {
        return from(
                Stream.concat(
                                site.start().stream().map(url -> new Beginning(url, Via.START)),
                                sitemaps.stream().map(url -> new Beginning(url, Via.SITEMAP)))
                        .toList(),
                progress);
    }

    /** What was found is told to the log; the coverage names what could not be checked in this part of the run, without what leads there. */
    public Coverage from(List<Beginning> beginnings, Consumer<Step> progress) throws InterruptedException {
        beginnings.forEach(one -> follower.follow(one.url(), from(one.via()), 0));
        log.settled();
        boolean ranToItsEnd = work(progress);
        follower.leftAlone().giveUp();
        later.all().forEach(frontier::again); // the time was up before their turn came
        if (whole && startAnswered()) {
            memory.ended(known);
        }
        return state.coverage(frontier, startAnswered(), ranToItsEnd);
    }

    /** What need not be read again in this part of the run. */
    public Spared spared() {
        return state.spared();
    }

    private Route from(Via via) {
        return new Route(site.start().get(0), Label.NONE, Label.NONE, via, Place.WHOLE);
    }

    private boolean startAnswered() {
        WalkState.Tally tally = state.tally();
        // A page that only scripts fill shows nothing of the site, nor does one that a firewall or a site under repair
        // gives for everything. One that has a menu of its own, and some links by scripts besides, does.
        boolean other = services.size() > 0 || !state.isOnePageForAll();
        boolean filled = tally.pages() > state.missed(Cause.NEEDS_BROWSER) || tally.documents() > 0;
        return other && (filled || tally.pages() > 0 && state.leadsOn());
    }

    /** Whether all was asked before the time was up. */
    private boolean work(Consumer<Step> progress) throws InterruptedException {
        long end = System.nanoTime() + settings.timeLimit().toNanos();
        boolean inTime = rounds(progress, end);
        if (!whole || !inTime || !startAnswered() || frontier.overBudget() > 0) {
            return inTime; // what it has not met may be linked from what it has not seen
        }
        memory.leftFiles(known).forEach(url -> follower.follow(url, from(Via.HISTORY), 0));
        log.settled();
        return rounds(progress, end);
    }

    private boolean rounds(Consumer<Step> progress, long end) throws InterruptedException {
        boolean inTime = round(progress, end);
        while (inTime && (later.size() > 0 || visit.hasDoubts())) {
            later.all().forEach(frontier::again);
            visit.doubtful(end);
            inTime = round(progress, end);
        }
        visit.doubtful(end); // what is left of it, if the time is up
        return inTime;
    }

    /** Until nothing waits, but for what is to be asked later. */
    private boolean round(Consumer<Step> progress, long end) throws InterruptedException {
        int workers = Math.min(MAX_WORKERS, site.hosts().size() * settings.connectionsPerHost() + 2);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        for (int i = 0; i < workers; i++) {
            pool.execute(new Worker(progress, failure));
        }
        pool.shutdown();
        boolean ended = false;
        try {
            ended = pool.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            rethrow(failure.get());
            return ended;
        } finally {
            if (!ended) {
                breakOff(pool);
            }
        }
    }

    /** In this order: whoever is broken off must know that he was stopped. None may write to the journal after it was closed. */
    private void breakOff(ExecutorService pool) throws InterruptedException {
        frontier.stop();
        pool.shutdownNow();
        web.breakOff();
        pool.awaitTermination(1, TimeUnit.MINUTES);
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Takes one address after another until none is left. */
    private final class Worker implements Runnable {
        private final Consumer<Step> progress;
        private final AtomicReference<@Nullable Throwable> failure;

        Worker(Consumer<Step> progress, AtomicReference<@Nullable Throwable> failure) {
            this.progress = progress;
            this.failure = failure;
        }

        @Override
        public void run() {
            try {
                Target target = frontier.take().orElse(null);
                while (target != null) {
                    oneTarget(target);
                    target = frontier.take().orElse(null);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                // A defect of ours or a full disk: the run must end and say so, not hang with a worker missing.
                failure.compareAndSet(null, e);
                frontier.stop();
            }
        }

        private void oneTarget(Target target) {
            try {
                if (site.owns(target.url()) && site.excludes(target.url())) {
                    visit.excluded(target);
                } else {
                    visit.at(target);
                }
            } finally {
                frontier.finished(target);
            }
            WalkState.Tally tally = state.tally();
            progress.accept(
                    new Step(tally.pages(), tally.documents(), tally.images(), tally.unseen(), frontier.waiting()));
        }
    }
}
