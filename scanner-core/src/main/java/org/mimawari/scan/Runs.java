package org.mimawari.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.UserAgent;
import org.mimawari.history.History;
import org.mimawari.history.RunJournal;
import org.mimawari.history.RunRecord.Result;
import org.mimawari.history.SiteClaim;
import org.mimawari.history.StoreException;
import org.mimawari.history.Tracked;
import org.mimawari.scan.document.DocumentReading;
import org.mimawari.scan.journal.CheckpointRule;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.ScanId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all runs that are noted in the store share: with what they work, how what they found is set against what is known, and how they end or are given up.
 * Each kind of run says only what is its own. Thread-safe.
 */
final class Runs {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final Settings settings;
    private final History history;
    private final String version;
    private final Clock clock;
    private final Instruments instruments;

    /** @param version of the program */
    Runs(Settings settings, History history, String version, Clock clock, Instruments instruments) {
        this.settings = settings;
        this.history = history;
        this.version = version;
        this.clock = clock;
        this.instruments = instruments;
    }

    Settings settings() {
        return settings;
    }

    History history() {
        return history;
    }

    Clock clock() {
        return clock;
    }

    Instruments instruments() {
        return instruments;
    }

    /** Another name for each run. */
    ScanId nextId(SiteSettings site) {
        return new RunIds(clock).next(site);
    }

    /** To be closed by whoever asks for it. */
    OkHttpWeb web(SiteSettings site, ScanOptions options) {
        UserAgent agent = new StartLook(settings, version).agent(site, options);
        return new OkHttpWeb(settings.network(), settings.crawl(), agent, Set.copyOf(site.hosts()));
    }

    /** To be closed by whoever asks for it. */
    DocumentReading files() {
        return DocumentReading.of(history, clock);
    }

    Judgement judgement(SiteSettings site) {
        return new Judgement(instruments.checks(), settings.checks(), site.organisation());
    }

    Gathering gathering(Begun run, Judgement judgement, CrawlSettings crawl, CheckpointRule checkpoints) {
        Instruments left = new Instruments(judgement.checks(), instruments.maker());
        return new Gathering(run, crawl, left, checkpoints);
    }

    /** Of runs that are never gone on with. */
    CheckpointRule withoutCheckpoints() {
        return new CheckpointRule(version, Long.MAX_VALUE);
    }

    /** What a run does, from its first question to the end that it notes with {@link #end}. */
    @FunctionalInterface
    interface Work {
        ScanOutcome of(Begun run) throws InterruptedException;
    }

    /**
     * Does a run that nobody goes on with. Whatever breaks it off, it leaves nothing behind but a run without an end.
     *
     * @throws org.mimawari.history.RunInProgress if another process or thread runs the site now
     */
    ScanOutcome once(SiteSettings site, Work work) throws InterruptedException {
        try (SiteClaim claim = history.claim(site.name());
                RunJournal journal = RunJournal.ofPart(settings.store().folder(), site.name(), nextId(site), clock)) {
            boolean over = false;
            try {
                ScanOutcome outcome = work.of(new Begun(site, journal));
                over = true;
                return outcome;
            } finally {
                if (!over) {
                    giveUp(journal.id());
                }
                journal.delete();
            }
        }
    }

    /** What is on its way already says why; that the store cannot note it is no other news, and the next run notes it. */
    private void giveUp(ScanId id) {
        try {
            history.giveUp(id);
        } catch (StoreException e) {
            LOG.debug("The run {} that was broken off could not be noted", id);
        }
    }

    /** Sets what was found against what is known, and keeps it. */
    Told tell(Begun run, Judged judged) {
        Instant now = clock.instant();
        Judgement judgement = judged.judgement();
        Tracked tracked = history.track(
                run.id(),
                now,
                judged.findings(),
                judged.looked(),
                judgement.terms(now, settings.schedule().timeZone()));
        List<TrackedFinding> findings = judged.tellsElsewhere()
                ? Stream.concat(tracked.findings().stream(), tracked.elsewhere().stream())
                        .toList()
                : tracked.findings();
        ScanReport report = new ScanReport(
                run.name(),
                run.id(),
                run.started(),
                now,
                findings,
                judged.undecided(),
                judgement.infos(),
                judged.shortfall() == Shortfall.NONE,
                tracked.accepting());
        return new Told(now, tracked, report);
    }

    /** Its result has been published: it is noted as ended. */
    void end(Begun run, ScanOutcome outcome) {
        ScanReport report = outcome.report();
        Result result = report.enoughSeen() ? Result.FINISHED : Result.SAW_TOO_LITTLE;
        int open = report.alarms().size() + outcome.background().focus().elsewhere();
        int pages = outcome.snapshot().coverage().pages();
        history.end(run.id(), report.ended(), result, open, pages);
        history.noteSpared(run.id(), outcome.spared());
    }

    /**
     * Lets go of what earlier runs only carried on, and of what runs of the site left that ended longer ago than the settings want to know. Only when nobody can go on with this run any more: it would be
     * compared once more with the one before.
     */
    void forgetOld(Begun run, ScanOutcome outcome) {
        history.forgetCarriedOn(run.id());
        Instant ended = outcome.report().ended();
        history.forgetBefore(run.name(), ended.minus(settings.store().keep()));
    }
}
