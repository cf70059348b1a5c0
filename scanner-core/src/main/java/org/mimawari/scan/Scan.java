package org.mimawari.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.check.Check;
import org.mimawari.check.CheckRunner;
import org.mimawari.derive.DerivedSubjects;
import org.mimawari.finding.Background;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.finding.ScanReport;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.UserAgent;
import org.mimawari.history.History;
import org.mimawari.history.Looked;
import org.mimawari.history.RunJournal;
import org.mimawari.history.RunRecord.Result;
import org.mimawari.history.SinceRun;
import org.mimawari.history.SiteClaim;
import org.mimawari.history.Terms;
import org.mimawari.history.Tracked;
import org.mimawari.history.VisitMemory;
import org.mimawari.scan.Gathering.Means;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Document;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/**
 * Scans sites: gather, derive, check. Reports and mails are the {@link Publisher}'s. Thread-safe; a second run of a site that is
 * being scanned is refused with {@link org.mimawari.history.RunInProgress}.
 */
public final class Scan {
    /** Families of checks that look into pages and documents of the site. */
    private static final Set<String> OF_CONTENT = Set.of("personal", "document");

    private static final String MASKED = "***";
    private static final int MOST_STANDING = 500;

    private final Settings settings;
    private final History history;
    private final String version;
    private final Clock clock;
    private final CheckpointRule checkpoints;

    public Scan(Settings settings, History history, String version, Clock clock) {
        this(settings, history, version, clock, CheckpointRule.USUAL_INTERVAL);
    }

    /** @param checkpointInterval how many bytes of steps go into the journal before a checkpoint is worth it */
    Scan(Settings settings, History history, String version, Clock clock, long checkpointInterval) {
        this.settings = settings;
        this.history = history;
        this.version = version;
        this.clock = clock;
        this.checkpoints = new CheckpointRule(version, checkpointInterval);
    }

    /**
     * Runs one scan, or goes on with the one that was broken off.
     *
     * @throws InterruptedException if the thread is interrupted; the next call goes on
     * @throws org.mimawari.history.UnfitRun if it is to be compared with a run that does not do for that: nothing was asked, and no run is noted
     * @throws StartElsewhere if no start address stays on the site: nothing was walked, and no run is noted
     * @throws org.mimawari.history.RunInProgress if another process or thread scans the site now
     * @throws org.mimawari.history.StoreException if the store or its folder cannot be used
     */
    public ScanOutcome run(SiteSettings site, ScanOptions options, Progress progress, Publisher publisher)
            throws InterruptedException {
        SinceRun since = options.since().isEmpty() ? null : history.since(site.name(), options.since());
        try (SiteClaim claim = history.claim(site.name());
                RunJournal journal = RunJournal.openOrResume(
                        settings.store().folder(),
                        site.name(),
                        options.fresh(),
                        () -> new RunIds(clock).next(site),
                        clock)) {
            ScanOutcome outcome = told(work(site, options, journal, progress), since);
            Snapshot snapshot = outcome.snapshot();
            publisher.publish(outcome);
            history.end(
                    journal.id(),
                    outcome.report().ended(),
                    outcome.report().enoughSeen() ? Result.FINISHED : Result.SAW_TOO_LITTLE,
                    outcome.report().alarms().size(),
                    snapshot.coverage().pages());
            history.noteSpared(journal.id(), outcome.spared());
            journal.delete();
            history.forgetBefore(
                    site.name(), outcome.report().ended().minus(settings.store().keep()));
            return outcome;
        }
    }

    private static ScanOutcome told(Judged judged, @Nullable SinceRun since) {
        ScanOutcome outcome = judged.outcome();
        return since == null ? outcome : outcome.since(since, judged.tracked());
    }

    /** @param tracked its findings against the run before */
    private record Judged(ScanOutcome outcome, Tracked tracked) {}

    private Judged work(SiteSettings site, ScanOptions options, RunJournal journal, Progress progress)
            throws InterruptedException {
        UserAgent agent = new StartLook(settings, version).agent(site, options);
        try (OkHttpWeb web = new OkHttpWeb(settings.network(), settings.crawl(), agent, Set.copyOf(site.hosts()));
                DocumentReading files = DocumentReading.of(history, clock);
                VisitMemory visits = SiteMemory.visits(settings, site, files)) {
            List<Check<?>> checks = new Judgement(BuiltInChecks.all(), settings.checks()).checks();
            Gathering gathering = new Gathering(site, settings.crawl(), journal, checks, checkpoints);
            if (journal.resumed()) {
                history.begin(journal.id(), site.name(), journal.started());
                boolean askAnew = history.askedAgainSince(site.name(), journal.started());
                Means means = new Means(web, web, files, visits, standing(site));
                return judge(site, gathering.gather(means, askAnew, progress), List.of());
            }
            FirstLook first = first(site, web, journal);
            history.begin(journal.id(), site.name(), journal.started());
            Means means = new Means(first.remembering(), web, files, visits, standing(site));
            return judge(site, gathering.gather(means, false, progress), first.seen());
        }
    }

    /** Pages and documents whose links may be gone while they are still there: only a look can tell that they are mended. */
    private List<PublicUrl> standing(SiteSettings site) {
        return history.standing(site.name()).stream()
                .map(open -> open.tracked().finding())
                .filter(finding -> OF_CONTENT.contains(finding.check().split("-", 2)[0]))
                .map(Finding::target)
                .filter(target -> target.equals(PublicUrl.parse(target.shown()).orElse(null)))
                .filter(target -> !target.address().contains(MASKED))
                .distinct()
                .limit(MOST_STANDING)
                .toList();
    }

    private static FirstLook first(SiteSettings site, OkHttpWeb web, RunJournal journal) throws InterruptedException {
        FirstLook first = new Stoppable(web).run(() -> new FirstLook(site, web));
        try {
            first.expectOnSite();
        } catch (StartElsewhere e) {
            journal.delete(); // there is no run to go on with
            throw e;
        }
        return first;
    }

    /** With what only all facts together tell. */
    private Snapshot derived(String site, Snapshot seen) {
        Map<PublicUrl, Instant> first = history.met().firstMet(site, documents(seen), seen.at());
        List<Subject> all = new ArrayList<>(seen.subjects());
        all.addAll(new DerivedSubjects(settings.schedule().timeZone(), url -> Optional.ofNullable(first.get(url)))
                .of(seen));
        return new Snapshot(seen.id(), seen.at(), seen.coverage(), all);
    }

    private static Set<PublicUrl> documents(Snapshot seen) {
        return seen.subjects().stream()
                .filter(Document.class::isInstance)
                .map(Subject::url)
                .collect(Collectors.toSet());
    }

    private Judged judge(SiteSettings site, Gathered gathered, List<StartSeen> starts) {
        Snapshot snapshot = derived(site.name(), gathered.snapshot());
        Judgement judgement = new Judgement(BuiltInChecks.all(), settings.checks(), site.organisation());
        CheckRunner.Outcome outcome = judgement.of(snapshot);
        Shortfall shortfall = Shortfall.of(snapshot, site);
        boolean enoughSeen = shortfall == Shortfall.NONE;
        if (enoughSeen && snapshot.coverage().finished()) {
            history.met().noteMet(site.name(), documents(snapshot), snapshot.at());
        }
        List<CheckInfo> checks = judgement.infos();
        Instant now = clock.instant();
        Looked looked = Looked.of(snapshot, outcome.undecided(), checks, enoughSeen)
                .butFor(history.openAddresses(site.name(), new LeftOfRound(site)));
        Terms terms = judgement.terms(now, settings.schedule().timeZone());
        Tracked tracked = history.track(snapshot.id(), now, outcome.findings(), looked, terms);
        Background background = Background.ofScan(
                        history.met().met(snapshot.id(), site.name(), now, gathered.met(), looked))
                .with(judgement.rules());
        ScanReport report = new ScanReport(
                site.name(),
                snapshot.id(),
                snapshot.at(),
                now,
                tracked.findings(),
                outcome.undecided(),
                checks,
                enoughSeen,
                tracked.accepting());
        return new Judged(new ScanOutcome(snapshot, report, shortfall, starts, background, gathered.spared()), tracked);
    }
}
