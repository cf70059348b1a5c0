package org.mimawari.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mimawari.derive.DerivedSubjects;
import org.mimawari.finding.Background;
import org.mimawari.finding.Focus;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.ThingPast;
import org.mimawari.finding.TrackedFinding;
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
import org.mimawari.history.VisitMemory;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.DocumentFamily;
import org.mimawari.site.Snapshot;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.RunKind;
import org.mimawari.term.ScanId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at addresses of a site that are named to it, as after a publication, and at what is new behind them: at most {@value #MOST_NEW} addresses more. All else stays as it was. Which document took the place of
 * which is told of those that were published now.
 *
 * <p>A run that is broken off leaves nothing behind but a run without an end, and is begun anew. A scan of the whole site that was broken off is left as it is. Thread-safe; while another run of the site works it is refused with
 * {@link org.mimawari.history.RunInProgress}.
 */
public final class PartScan {
    static final int MOST_NEW = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(PartScan.class);

    private final Settings settings;
    private final History history;
    private final String version;
    private final Clock clock;

    public PartScan(Settings settings, History history, String version, Clock clock) {
        this.settings = settings;
        this.history = history;
        this.version = version;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param named addresses of the site, none of which its settings exclude
     */
    public record Request(SiteSettings site, List<PublicUrl> named, ScanOptions options) {
        public Request {
            named = List.copyOf(named);
        }
    }

    /** A run that has begun. */
    private record Begun(Request request, RunJournal journal, KnownThings known) {
        SiteSettings site() {
            return request.site();
        }

        ScanId id() {
            return journal.id();
        }
    }

    /**
     * Runs once.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws NothingKnown if no scan of the whole site has ended yet, or another version of Mimawari remembers it
     * @throws org.mimawari.history.RunInProgress if another process or thread runs the site now
     * @throws org.mimawari.history.StoreException if the store or its folder cannot be used
     */
    public ScanOutcome run(Request request, Progress progress, Publisher publisher) throws InterruptedException {
        SiteSettings site = request.site();
        try (SiteClaim claim = history.claim(site.name());
                RunJournal journal = RunJournal.ofPart(
                        settings.store().folder(), site.name(), new RunIds(clock).next(site), clock)) {
            Begun run = new Begun(request, journal, history.things(site.name()));
            boolean over = false;
            try {
                ScanOutcome outcome = work(run, progress, publisher);
                over = true;
                return outcome;
            } finally {
                if (!over) {
                    giveUp(run.id());
                }
                journal.delete();
            }
        }
    }

    private void end(Begun run, ScanOutcome outcome) {
        ScanReport report = outcome.report();
        Result result = report.enoughSeen() ? Result.FINISHED : Result.SAW_TOO_LITTLE;
        int open = report.alarms().size() + outcome.background().focus().elsewhere();
        history.end(
                run.id(),
                report.ended(),
                result,
                open,
                outcome.snapshot().coverage().pages());
        history.noteSpared(run.id(), outcome.spared());
        history.forgetBefore(
                run.site().name(), report.ended().minus(settings.store().keep()));
    }

    /** What is on its way already says why; that the store cannot note it is no other news, and the next run notes it. */
    private void giveUp(ScanId id) {
        try {
            history.giveUp(id);
        } catch (StoreException e) {
            LOG.debug("The run {} that was broken off could not be noted", id);
        }
    }

    private ScanOutcome work(Begun run, Progress progress, Publisher publisher) throws InterruptedException {
        SiteSettings site = run.site();
        UserAgent agent =
                new StartLook(settings, version).agent(site, run.request().options());
        int most = run.request().named().size() + MOST_NEW;
        try (OkHttpWeb web = new OkHttpWeb(settings.network(), settings.crawl(), agent, Set.copyOf(site.hosts()));
                DocumentReading files = DocumentReading.of(history, clock);
                VisitMemory visits = remembered(run, files)) {
            Judgement judgement = new Judgement(BuiltInChecks.all(), settings.checks(), site.organisation());
            CrawlSettings crawl = settings.crawl().upTo(most);
            Gathering gathering = new Gathering(
                    site, crawl, run.journal(), judgement.checks(), new CheckpointRule(version, Long.MAX_VALUE));
            history.begin(run.id(), site.name(), RunKind.PART, run.journal().started());
            PartOfSite part = PartOfSite.of(
                    run.request().named(), history.openAddresses(site.name()).targets(), visits);
            Gathering.Means means = new Gathering.Means(web, web, files, visits, List.of());
            PartGathered seen = gathering.gather(means, part, run.known(), progress);
            List<DocumentFamily> versions = new Stoppable(web).run(() -> versions(run, seen, visits, web));
            ScanOutcome outcome = judge(run, new PartJudgement(judgement, seen.with(versions)));
            publisher.publish(outcome);
            end(run, outcome);
            part.held().write();
            return outcome;
        }
    }

    private List<DocumentFamily> versions(Begun run, PartGathered seen, VisitMemory visits, Web web) {
        SiteSettings site = run.site();
        Instant at = run.journal().started();
        return new VersionsBeside(seen, visits, url -> site.owns(url) && !site.excludes(url)).of(web, documents -> {
            Map<PublicUrl, Instant> first = history.met().firstMet(site.name(), documents, at);
            return new DerivedSubjects(settings.schedule().timeZone(), url -> Optional.ofNullable(first.get(url)));
        });
    }

    /** Without what earlier runs read, all would be new. */
    private VisitMemory remembered(Begun run, DocumentReading files) {
        VisitMemory visits = SiteMemory.visits(settings, run.site(), files);
        if (visits == null || visits.size() == 0 || run.known().lastScan().isEmpty()) {
            if (visits != null) {
                visits.close();
            }
            throw new NothingKnown(run.site().name());
        }
        return visits;
    }

    private ScanOutcome judge(Begun run, PartJudgement judged) {
        Instant now = clock.instant();
        Tracked tracked = history.track(
                run.id(),
                now,
                judged.findings(),
                judged.looked(),
                judged.terms(now, settings.schedule().timeZone()));
        Map<PublicUrl, ThingPast> pasts =
                history.met().metInPart(run.id(), run.site().name(), now, judged.met(), judged.unlinked());
        ScanReport report = new ScanReport(
                run.site().name(),
                run.id(),
                run.journal().started(),
                now,
                tracked.findings(),
                judged.undecided(),
                judged.checks(),
                judged.shortfall() == Shortfall.NONE,
                tracked.accepting());
        Background background = new Background(
                RunKind.PART,
                judged.met().size(),
                0,
                run.known().lastScan().orElse(null),
                pasts,
                judged.leads(),
                judged.rules(),
                Focus.ofPart(run.request().named().size(), elsewhere(report, tracked)));
        Snapshot snapshot = judged.snapshot();
        return new ScanOutcome(snapshot, report, judged.shortfall(), List.of(), background, judged.spared());
    }

    /** How many findings stand elsewhere that would be told. */
    private static int elsewhere(ScanReport report, Tracked tracked) {
        List<TrackedFinding> told = new ArrayList<>(tracked.elsewhere());
        told.removeIf(one -> !one.state().stands() || report.isForAppendix(one.finding()));
        return told.size();
    }
}
