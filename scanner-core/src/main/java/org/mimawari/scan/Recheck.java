package org.mimawari.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mimawari.derive.DocumentContext;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.finding.Background;
import org.mimawari.finding.Focus;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.ThingPast;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.UserAgent;
import org.mimawari.gather.web.Web;
import org.mimawari.history.History;
import org.mimawari.history.KnownThings;
import org.mimawari.history.RunJournal;
import org.mimawari.history.RunRecord.Result;
import org.mimawari.history.SiteClaim;
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
 * tells what became of the findings. Of the site itself it reads what has findings that stand, what leads there, what is new in its lists ({@link OwnRound}), and pages that hand out an address which the store may not keep
 * ({@link LinksAfresh}). What it did not look at stays as it was.
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
    private record Begun(RunJournal journal, SiteSettings site, KnownThings known) {
        ScanId id() {
            return journal.id();
        }
    }

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
                RunJournal journal = RunJournal.ofPart(
                        settings.store().folder(), site.name(), new RunIds(clock).next(site), clock)) {
            try {
                return begun(begin(site, journal), options, progress, publisher);
            } finally {
                journal.delete();
            }
        }
    }

    private ScanOutcome begun(Begun run, ScanOptions options, Progress progress, Publisher publisher)
            throws InterruptedException {
        boolean over = false;
        try (OwnRound own = new OwnRound(settings, run.site(), history, clock)) {
            ScanOutcome outcome = judge(run, answers(run, own, options, progress));
            publisher.publish(outcome);
            end(run, outcome);
            own.remember();
            over = true;
            return outcome;
        } finally {
            if (!over) {
                giveUp(run);
            }
        }
    }

    private void end(Begun run, ScanOutcome outcome) {
        ScanReport report = outcome.report();
        Result result = report.enoughSeen() ? Result.FINISHED : Result.SAW_TOO_LITTLE;
        int pages = outcome.snapshot().coverage().pages();
        history.end(run.id(), report.ended(), result, report.alarms().size(), pages);
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

    private Begun begin(SiteSettings site, RunJournal journal) {
        KnownThings known = history.things(site.name());
        if (known.lastScan().isEmpty()
                && known.things().isEmpty()
                && known.unreadable().isEmpty()) {
            throw new NothingKnown(site.name());
        }
        history.begin(journal.id(), site.name(), RunKind.RECHECK, journal.started());
        return new Begun(journal, site, known);
    }

    private RecheckResult answers(Begun run, OwnRound own, ScanOptions options, Progress progress)
            throws InterruptedException {
        SiteSettings site = run.site();
        Judgement judgement = new Judgement(BuiltInChecks.all(), settings.checks(), site.organisation());
        UserAgent agent = new StartLook(settings, version).agent(site, options);
        try (OkHttpWeb web = new OkHttpWeb(settings.network(), settings.crawl(), agent, Set.copyOf(site.hosts()))) {
            VideoReviews reviews = new VideoReviews(
                    site.videos(),
                    BuiltInProbes.all(new PersonalJudge(), settings.crawl().services()));
            FindingsSoFar found = new FindingsSoFar(judgement.checks(), reviews);
            Web pages = new PagesOnce(web, placesOfKeys(run.known()));
            OwnRound.Seen seen = own.look(
                    new OwnRound.Run(
                            run.journal(), judgement, run.known(), new CheckpointRule(version, Long.MAX_VALUE)),
                    web,
                    pages,
                    progress);
            PartGathered part = seen.found();
            PartJudgement judged = part == null ? null : new PartJudgement(judgement, part);
            KnownThings left = judged == null ? run.known() : run.known().without(judged.unlinked());
            RecheckRound round = new RecheckRound(site, settings.crawl(), pages, found);
            RecheckRound.Asked asked = new Stoppable(web)
                    .run(() -> round.ask(left, (done, waiting) -> progress.at(now(done, waiting, found.count()))));
            DocumentContext context = new DocumentContext(site.hosts(), own.numbers());
            return new RecheckResult(new RecheckJudgement(judgement, asked, reviews, context), judged, seen.more());
        }
    }

    /** The pages that hand out addresses which are not kept: they are read for these, too. */
    private static Set<PublicUrl> placesOfKeys(KnownThings known) {
        return known.things().stream()
                .flatMap(thing -> thing.ways().stream())
                .filter(way -> !way.whole())
                .map(way -> way.route().from())
                .collect(Collectors.toSet());
    }

    private static Progress.Now now(int asked, int waiting, int findings) {
        return new Progress.Now(Phase.ASKING_SERVICES, 0, 0, 0, asked, waiting, 0, findings);
    }

    private ScanOutcome judge(Begun run, RecheckResult judged) {
        Instant now = clock.instant();
        RecheckJudgement things = judged.things();
        String site = run.site().name();
        Tracked tracked = history.track(
                run.id(),
                now,
                judged.findings(),
                judged.looked(),
                things.terms(now, settings.schedule().timeZone()));
        history.met().metInPart(run.id(), site, now, List.of(), judged.unlinked());
        Map<PublicUrl, ThingPast> pasts = history.met().askedAgain(run.id(), site, now, things.answers(), judged.met());
        Shortfall shortfall = things.shortfall();
        Snapshot snapshot = new Snapshot(run.id(), run.journal().started(), judged.coverage(), judged.subjects());
        ScanReport report = new ScanReport(
                site,
                run.id(),
                run.journal().started(),
                now,
                Stream.concat(tracked.findings().stream(), tracked.elsewhere().stream())
                        .toList(),
                judged.undecided(),
                things.checks(),
                shortfall == Shortfall.NONE,
                tracked.accepting());
        Background background = new Background(
                RunKind.RECHECK,
                judged.asked(),
                things.kept(),
                run.known().lastScan().orElse(null),
                pasts,
                judged.leads(),
                things.rules(),
                Focus.ALL);
        return new ScanOutcome(snapshot, report, shortfall, List.of(), background);
    }
}
