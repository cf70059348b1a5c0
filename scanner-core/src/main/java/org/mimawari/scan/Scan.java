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
import org.mimawari.derive.DerivedSubjects;
import org.mimawari.finding.Background;
import org.mimawari.finding.Basis;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.Web;
import org.mimawari.history.History;
import org.mimawari.history.MetInRuns;
import org.mimawari.history.RunJournal;
import org.mimawari.history.SinceRun;
import org.mimawari.history.SiteClaim;
import org.mimawari.history.VisitMemory;
import org.mimawari.history.WalkedSite;
import org.mimawari.scan.Gathering.Means;
import org.mimawari.scan.Gathering.Stood;
import org.mimawari.scan.document.DocumentReading;
import org.mimawari.scan.journal.CheckpointRule;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/**
 * Scans sites: gather, derive, check. Reports and mails are the {@link Publisher}'s. Thread-safe; a second run of a site that is
 * being scanned is refused with {@link org.mimawari.history.RunInProgress}.
 */
public final class Scan {
    private static final String MASKED = "***";

    private final Runs runs;
    private final CheckpointRule checkpoints;

    public Scan(Settings settings, History history, String version, Clock clock) {
        this(settings, history, version, clock, CheckpointRule.USUAL_INTERVAL);
    }

    /** @param checkpointInterval how many bytes of steps go into the journal before a checkpoint is worth it */
    Scan(Settings settings, History history, String version, Clock clock, long checkpointInterval) {
        this(
                new Runs(settings, history, version, clock, Instruments.BUILT_IN),
                new CheckpointRule(version, checkpointInterval));
    }

    Scan(Runs runs, CheckpointRule checkpoints) {
        this.runs = runs;
        this.checkpoints = checkpoints;
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
        History history = runs.history();
        SinceRun since = options.since().isEmpty() ? null : history.since(site.name(), options.since());
        try (SiteClaim claim = history.claim(site.name());
                RunJournal journal = RunJournal.openOrResume(
                        runs.settings().store().folder(),
                        new WalkedSite(site.name(), site.hosts()),
                        options.fresh(),
                        () -> runs.nextId(site),
                        runs.clock())) {
            Begun run = new Begun(site, journal);
            ScanOutcome outcome = work(run, options, since, progress);
            publisher.publish(outcome);
            runs.end(run, outcome);
            journal.delete();
            runs.forgetOld(run, outcome);
            return outcome;
        }
    }

    private ScanOutcome work(Begun run, ScanOptions options, @Nullable SinceRun since, Progress progress)
            throws InterruptedException {
        SiteSettings site = run.site();
        Judgement judgement = runs.judgement(site);
        try (OkHttpWeb web = runs.web(site, options);
                DocumentReading files = runs.files();
                VisitMemory visits = SiteMemory.visits(runs.settings(), site, files)) {
            Gathering gathering = runs.gathering(run, judgement, runs.settings().crawl(), checkpoints);
            boolean resumed = run.journal().resumed();
            FirstLook first = resumed ? null : first(run, web);
            runs.history().begin(run.id(), site.name(), run.started());
            boolean askAnew = resumed && runs.history().askedAgainSince(site.name(), run.started());
            Web walking = first == null ? web : first.remembering();
            Means means = new Means(walking, web, files, visits, stood(site));
            Gathered gathered = gathering.gather(means, askAnew, progress);
            return judge(run, judgement, gathered, first == null ? List.of() : first.seen(), since);
        }
    }

    /** Pages and documents whose links may be gone while they are still there: only a look can tell that they are mended. */
    private Stood stood(SiteSettings site) {
        Set<String> ofContent = runs.instruments().checks().stream()
                .map(Check::info)
                .filter(check -> check.restsOn(Basis.CONTENT))
                .map(CheckInfo::id)
                .collect(Collectors.toSet());
        List<PublicUrl> named = runs.history().standing(site.name()).stream()
                .map(open -> open.tracked().finding())
                .filter(finding -> ofContent.contains(finding.check()))
                .map(Finding::target)
                .filter(target -> target.equals(PublicUrl.parse(target.shown()).orElse(null)))
                .filter(target -> !target.address().contains(MASKED))
                .distinct()
                .toList();
        return new Stood(named, runs.history().openAddresses(site.name()).targets());
    }

    private static FirstLook first(Begun run, OkHttpWeb web) throws InterruptedException {
        FirstLook first = new Stoppable(web).run(() -> new FirstLook(run.site(), web));
        try {
            first.expectOnSite();
        } catch (StartElsewhere e) {
            run.journal().delete(); // there is no run to go on with
            throw e;
        }
        return first;
    }

    /** With what only all facts together tell. */
    private Snapshot derived(String site, Snapshot seen) {
        Map<PublicUrl, Instant> first = runs.history().met().firstMet(site, ScanJudgement.documents(seen), seen.at());
        List<Subject> all = new ArrayList<>(seen.subjects());
        all.addAll(
                new DerivedSubjects(runs.settings().schedule().timeZone(), url -> Optional.ofNullable(first.get(url)))
                        .of(seen));
        return new Snapshot(seen.id(), seen.at(), seen.coverage(), all);
    }

    private ScanOutcome judge(
            Begun run, Judgement judgement, Gathered gathered, List<StartSeen> starts, @Nullable SinceRun since) {
        Snapshot snapshot = derived(run.name(), gathered.snapshot());
        Set<String> hidden = runs.history()
                .things(run.name())
                .hidden(gathered.met(), gathered.failed(), gathered.notSeen().places());
        Set<String> left = runs.history().openAddresses(run.name(), new LeftOfRound(run.site(), judgement.infos()));
        ScanJudgement judged = new ScanJudgement(
                judgement, snapshot, run.site(), new ScanJudgement.Dark(hidden, left, gathered.notSeen()));
        MetInRuns met = runs.history().met();
        if (judged.sawAll()) {
            met.noteMet(run.name(), ScanJudgement.documents(snapshot), snapshot.at());
        }
        Told told = runs.tell(run, judged);
        Background background = Background.ofScan(
                        met.met(run.id(), run.name(), told.now(), gathered.met(), judged.looked()))
                .with(judgement.rules());
        ScanOutcome outcome =
                new ScanOutcome(snapshot, told.report(), judged.shortfall(), starts, background, gathered.spared());
        return since == null ? outcome : outcome.since(since, told.tracked());
    }
}
