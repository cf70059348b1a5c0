package org.mimawari.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.finding.Background;
import org.mimawari.finding.Focus;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.ThingPast;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.UserAgent;
import org.mimawari.history.History;
import org.mimawari.history.KnownThings;
import org.mimawari.history.RunRecord.Result;
import org.mimawari.history.SiteClaim;
import org.mimawari.history.SiteLock;
import org.mimawari.history.StoreException;
import org.mimawari.history.Tracked;
import org.mimawari.scan.Progress.Phase;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Snapshot;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again, without a walk, the things of outside services that the scans of a site met, judges them with the same checks, and
 * tells what became of the findings. Of the site itself it reads only pages that hand out an address which the store may not keep ({@link LinksAfresh}).
 * What it did not look at stays as it was.
 *
 * <p>A re-check that is broken off leaves nothing behind but a run without an end: the next one asks all again. Thread-safe; while
 * another run of the site works it is refused with {@link org.mimawari.history.RunInProgress}.
 */
public final class Recheck {
    private static final Logger LOG = LoggerFactory.getLogger(Recheck.class);

    private final Settings settings;
    private final History history;
    private final String version;
    private final Clock clock;

    public Recheck(Settings settings, History history, String version, Clock clock) {
        this.settings = settings;
        this.history = history;
        this.version = version;
        this.clock = clock;
    }

    /** A run that has begun. */
    private record Begun(ScanId id, Instant at, SiteSettings site, KnownThings known) {}

    /**
     * Runs one re-check.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws NothingKnown if no scan of the site has ended yet
     * @throws org.mimawari.history.RunInProgress if another process or thread runs the site now
     * @throws org.mimawari.history.StoreException if the store or its folder cannot be used
     */
    public ScanOutcome run(SiteSettings site, ScanOptions options, Progress progress, Publisher publisher)
            throws InterruptedException {
        try (SiteClaim claim = history.claim(site.name());
                SiteLock lock = SiteLock.of(settings.store().folder(), site.name())) {
            Begun run = begin(site);
            boolean over = false;
            try {
                ScanOutcome outcome = judge(run, answers(run, options, progress));
                publisher.publish(outcome);
                end(run, outcome.report());
                over = true;
                return outcome;
            } finally {
                if (!over) {
                    giveUp(run);
                }
            }
        }
    }

    private void end(Begun run, ScanReport report) {
        Result result = report.enoughSeen() ? Result.FINISHED : Result.SAW_TOO_LITTLE;
        history.end(run.id(), report.ended(), result, report.alarms().size(), 0);
        history.forgetBefore(
                run.site().name(), report.ended().minus(settings.store().keep()));
    }

    /** What is on its way already says why; that the store cannot note it is no other news, and the next run notes it. */
    private void giveUp(Begun run) {
        try {
            history.giveUp(run.id());
        } catch (StoreException e) {
            LOG.debug("The re-check {} that was broken off could not be noted", run.id());
        }
    }

    private Begun begin(SiteSettings site) {
        KnownThings known = history.things(site.name());
        if (known.lastScan().isEmpty()
                && known.things().isEmpty()
                && known.unreadable().isEmpty()) {
            throw new NothingKnown(site.name());
        }
        Begun run = new Begun(new RunIds(clock).next(site), clock.instant(), site, known);
        history.begin(run.id(), site.name(), RunKind.RECHECK, run.at());
        return run;
    }

    private RecheckJudgement answers(Begun run, ScanOptions options, Progress progress) throws InterruptedException {
        Judgement judgement =
                new Judgement(BuiltInChecks.all(), settings.checks(), run.site().organisation());
        UserAgent agent = new StartLook(settings, version).agent(run.site(), options);
        try (OkHttpWeb web = new OkHttpWeb(
                settings.network(),
                settings.crawl(),
                agent,
                Set.copyOf(run.site().hosts()))) {
            VideoReviews reviews = new VideoReviews(
                    run.site().videos(),
                    BuiltInProbes.all(new PersonalJudge(), settings.crawl().services()));
            FindingsSoFar found = new FindingsSoFar(judgement.checks(), reviews);
            RecheckRound round = new RecheckRound(run.site(), settings.crawl(), web, found);
            RecheckRound.Asked asked = new Stoppable(web)
                    .run(() ->
                            round.ask(run.known(), (done, waiting) -> progress.at(now(done, waiting, found.count()))));
            return new RecheckJudgement(judgement, asked, reviews);
        }
    }

    private static Progress.Now now(int asked, int waiting, int findings) {
        return new Progress.Now(Phase.ASKING_SERVICES, 0, 0, 0, asked, waiting, 0, findings);
    }

    private ScanOutcome judge(Begun run, RecheckJudgement judged) {
        Instant now = clock.instant();
        Tracked tracked = history.track(
                run.id(),
                now,
                judged.findings(),
                judged.looked(),
                judged.terms(now, settings.schedule().timeZone()));
        Map<PublicUrl, ThingPast> pasts =
                history.askedAgain(run.id(), run.site().name(), now, judged.answers(), judged.met());
        Shortfall shortfall = judged.shortfall();
        Snapshot snapshot = new Snapshot(run.id(), run.at(), judged.coverage(), judged.subjects());
        ScanReport report = new ScanReport(
                run.site().name(),
                run.id(),
                run.at(),
                now,
                tracked.findings(),
                judged.undecided(),
                judged.checks(),
                shortfall == Shortfall.NONE,
                tracked.accepting());
        Background background = new Background(
                RunKind.RECHECK,
                judged.asked(),
                judged.kept(),
                run.known().lastScan().orElse(null),
                pasts,
                judged.leads(),
                judged.rules(),
                Focus.ALL);
        return new ScanOutcome(snapshot, report, shortfall, List.of(), background);
    }
}
