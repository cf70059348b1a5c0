package org.mimawari.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mimawari.derive.DerivedSubjects;
import org.mimawari.finding.Background;
import org.mimawari.finding.Focus;
import org.mimawari.finding.ThingPast;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.Web;
import org.mimawari.history.History;
import org.mimawari.history.KnownThings;
import org.mimawari.history.VisitMemory;
import org.mimawari.scan.document.DocumentReading;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.DocumentFamily;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.RunKind;

/**
 * Looks at addresses of a site that are named to it, as after a publication, and at what is new behind them: at most {@value #MOST_NEW} addresses more. All else stays as it was. Which document took the place of
 * which is told of those that were published now.
 *
 * <p>A run that is broken off leaves nothing behind but a run without an end, and is begun anew. A scan of the whole site that was broken off is left as it is. Thread-safe; while another run of the site works it is refused with
 * {@link org.mimawari.history.RunInProgress}.
 */
public final class PartScan {
    static final int MOST_NEW = 1_000;

    private final Runs runs;

    public PartScan(Settings settings, History history, String version, Clock clock) {
        this(new Runs(settings, history, version, clock, Instruments.BUILT_IN));
    }

    PartScan(Runs runs) {
        this.runs = runs;
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

    /**
     * Runs once.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws NothingKnown if no scan of the whole site has ended yet, or another version of Mimawari remembers it
     * @throws org.mimawari.history.RunInProgress if another process or thread runs the site now
     * @throws org.mimawari.history.StoreException if the store or its folder cannot be used
     */
    public ScanOutcome run(Request request, Progress progress, Publisher publisher) throws InterruptedException {
        return runs.once(request.site(), run -> work(run, request, progress, publisher));
    }

    private ScanOutcome work(Begun run, Request request, Progress progress, Publisher publisher)
            throws InterruptedException {
        SiteSettings site = run.site();
        KnownThings known = runs.history().things(site.name());
        Judgement judgement = runs.judgement(site);
        try (OkHttpWeb web = runs.web(site, request.options());
                DocumentReading files = runs.files();
                VisitMemory visits = remembered(site, known, files)) {
            CrawlSettings crawl = runs.settings().crawl().upTo(request.named().size() + MOST_NEW);
            Gathering gathering = runs.gathering(run, judgement, crawl, runs.withoutCheckpoints());
            runs.history().begin(run.id(), site.name(), RunKind.PART, run.started());
            PartOfSite part = PartOfSite.of(
                    request.named(), runs.history().openAddresses(site.name()).targets(), visits);
            Gathering.Means means = new Gathering.Means(web, web, files, visits, Gathering.Stood.NOTHING);
            PartGathered seen = gathering.gather(means, part, known, progress);
            List<DocumentFamily> versions = new Stoppable(web).run(() -> versions(run, seen, visits, web));
            ScanOutcome outcome = judge(run, request, known, new PartJudgement(judgement, seen.with(versions)));
            publisher.publish(outcome);
            runs.end(run, outcome);
            runs.forgetOld(run, outcome);
            part.held().write();
            return outcome;
        }
    }

    private List<DocumentFamily> versions(Begun run, PartGathered seen, VisitMemory visits, Web web) {
        SiteSettings site = run.site();
        return new VersionsBeside(seen, visits, site::covers).of(web, documents -> {
            Map<PublicUrl, Instant> first = runs.history().met().firstMet(site.name(), documents, run.started());
            return new DerivedSubjects(
                    runs.settings().schedule().timeZone(), url -> Optional.ofNullable(first.get(url)));
        });
    }

    /** Without what earlier runs read, all would be new. */
    private VisitMemory remembered(SiteSettings site, KnownThings known, DocumentReading files) {
        VisitMemory visits = SiteMemory.visits(runs.settings(), site, files);
        if (visits == null || visits.size() == 0 || known.lastScan().isEmpty()) {
            if (visits != null) {
                visits.close();
            }
            throw new NothingKnown(site.name());
        }
        return visits;
    }

    private ScanOutcome judge(Begun run, Request request, KnownThings known, PartJudgement judged) {
        Told told = runs.tell(run, judged);
        Map<PublicUrl, ThingPast> pasts =
                runs.history().met().metInPart(run.id(), run.name(), told.now(), judged.met(), judged.unlinked());
        Background background = new Background(
                RunKind.PART,
                judged.met().size(),
                0,
                known.lastScan().orElse(null),
                pasts,
                judged.leads(),
                judged.judgement().rules(),
                Focus.ofPart(request.named().size(), elsewhere(told)));
        return new ScanOutcome(
                judged.snapshot(), told.report(), judged.shortfall(), List.of(), background, judged.spared());
    }

    /** How many findings stand elsewhere that would be told. */
    private static int elsewhere(Told told) {
        return (int) told.tracked().elsewhere().stream()
                .filter(one -> one.state().stands() && !told.report().isForAppendix(one.finding()))
                .count();
    }
}
