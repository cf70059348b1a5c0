package org.mimawari.scan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.derive.DocumentContext;
import org.mimawari.finding.Background;
import org.mimawari.finding.Focus;
import org.mimawari.finding.ThingPast;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.Web;
import org.mimawari.history.History;
import org.mimawari.history.KnownThings;
import org.mimawari.history.MetInRuns;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Snapshot;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.RunKind;

/**
 * Asks again, without a walk, the things of outside services that the scans of a site met, judges them with the same checks, and
 * tells what became of the findings. Of the site itself it reads what has findings that stand, what leads there, what is new in its lists ({@link OwnRound}), and pages that hand out an address which the store may not keep
 * ({@link LinksAfresh}). What it did not look at stays as it was.
 *
 * <p>A re-check that is broken off leaves nothing behind but a run without an end: the next one asks all again. Thread-safe; while
 * another run of the site works it is refused with {@link org.mimawari.history.RunInProgress}.
 */
public final class Recheck {
    private final Runs runs;

    public Recheck(Settings settings, History history, String version, Clock clock) {
        this(new Runs(settings, history, version, clock, Instruments.BUILT_IN));
    }

    Recheck(Runs runs) {
        this.runs = runs;
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
        return runs.once(site, run -> work(run, options, progress, publisher));
    }

    private ScanOutcome work(Begun run, ScanOptions options, Progress progress, Publisher publisher)
            throws InterruptedException {
        KnownThings known = begin(run);
        try (OwnRound own = new OwnRound(runs, run)) {
            ScanOutcome outcome = judge(run, known, answers(known, own, options, progress));
            publisher.publish(outcome);
            runs.end(run, outcome);
            runs.forgetOld(run, outcome);
            own.remember();
            return outcome;
        }
    }

    private KnownThings begin(Begun run) {
        KnownThings known = runs.history().things(run.name());
        if (known.lastScan().isEmpty()
                && known.things().isEmpty()
                && known.unreadable().isEmpty()) {
            throw new NothingKnown(run.name());
        }
        runs.history().begin(run.id(), run.name(), RunKind.RECHECK, run.started());
        return known;
    }

    private RecheckResult answers(KnownThings known, OwnRound own, ScanOptions options, Progress progress)
            throws InterruptedException {
        SiteSettings site = own.site();
        Judgement judgement = runs.judgement(site);
        try (OkHttpWeb web = runs.web(site, options)) {
            RecheckRound round = new RecheckRound(site, runs.settings().crawl(), runs.instruments(), judgement);
            Web pages = new PagesOnce(web, placesOfKeys(known));
            OwnRound.Seen seen = own.look(judgement, known, new OwnRound.Asking(web, pages), progress);
            PartGathered part = seen.found();
            PartJudgement judged = part == null ? null : new PartJudgement(judgement, part);
            KnownThings left = judged == null ? known : known.without(judged.unlinked());
            RecheckRound.Asked asked = new Stoppable(web).run(() -> round.ask(left, pages, progress));
            DocumentContext context = new DocumentContext(site.hosts(), own.numbers());
            return new RecheckResult(round.judged(asked, context), judged, seen.more());
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

    private ScanOutcome judge(Begun run, KnownThings known, RecheckResult judged) {
        Told told = runs.tell(run, judged);
        MetInRuns met = runs.history().met();
        met.metInPart(run.id(), run.name(), told.now(), List.of(), judged.unlinked());
        RecheckJudgement things = judged.things();
        Map<PublicUrl, ThingPast> pasts =
                met.askedAgain(run.id(), run.name(), told.now(), things.answers(), judged.met());
        Snapshot snapshot = new Snapshot(run.id(), run.started(), judged.coverage(), judged.subjects());
        Background background = new Background(
                RunKind.RECHECK,
                judged.asked(),
                things.kept(),
                known.lastScan().orElse(null),
                pasts,
                judged.leads(),
                judged.judgement().rules(),
                Focus.ALL);
        return new ScanOutcome(snapshot, told.report(), judged.shortfall(), List.of(), background);
    }
}
