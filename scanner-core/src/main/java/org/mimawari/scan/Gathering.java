package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Judge;
import org.mimawari.derive.DocumentContext;
import org.mimawari.derive.OwnNumbers;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.gather.Elsewhere;
import org.mimawari.gather.FileDesk;
import org.mimawari.gather.MetServices;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.ServiceLinks.Thing;
import org.mimawari.gather.Walk;
import org.mimawari.gather.probe.ChannelVideos;
import org.mimawari.gather.probe.Probe;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.Web;
import org.mimawari.history.KnownThings;
import org.mimawari.history.NotedNumbers;
import org.mimawari.history.VisitMemory;
import org.mimawari.scan.Progress.Phase;
import org.mimawari.scan.ServiceRound.Answers;
import org.mimawari.scan.SiteWalk.Walked;
import org.mimawari.scan.journal.CheckpointRule;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.Missed;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.Digest;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spared;

/** The first two stages of one run: walks the site, asks the services, and makes a snapshot of facts. */
final class Gathering {
    private final SiteSettings site;
    private final OwnSite own;
    private final Begun run;
    private final Judge judge = new PersonalJudge();
    private final MetServices services;
    private final SiteWalk walk;
    private final FindingsSoFar found;
    private final VideoReviews reviews;
    private final List<Probe<?>> probes;

    /** @param instruments without the checks that the settings turn off */
    Gathering(Begun run, CrawlSettings settings, Instruments instruments, CheckpointRule checkpoints) {
        this.site = run.site();
        this.own = new OwnSite(site, settings);
        this.run = run;
        this.probes = instruments.probes(judge, settings.services());
        this.reviews = new VideoReviews(site.videos(), probes);
        this.found = new FindingsSoFar(instruments.checks(), reviews);
        this.services = new MetServices(probes);
        this.walk = new SiteWalk(run, own, services, checkpoints, found::heard);
    }

    /**
     * What a run is done with.
     *
     * @param walking the web as the walk asks it
     * @param web for what is asked besides
     * @param files reads files and pictures
     * @param visits what earlier runs read; null if nothing is to be remembered
     * @param stood what has findings that stand
     */
    record Means(
            Web walking,
            OkHttpWeb web,
            FileDesk files,
            @Nullable VisitMemory visits,
            Stood stood) {}

    /**
     * What has findings that stand, as far as the run must look whether it is still so.
     *
     * @param named pages and documents of the site, the worst first: their links may be gone while they are still there
     * @param targets digests of all addresses that have one
     */
    record Stood(List<PublicUrl> named, Set<String> targets) {
        static final Stood NOTHING = new Stood(List.of(), Set.of());

        Stood {
            named = List.copyOf(named);
            targets = Set.copyOf(targets);
        }
    }

    /**
     * Looks at the whole site.
     *
     * @param askAnew whether what an earlier part of the run asked of services is out of date: a re-check has asked it again since then
     */
    Gathered gather(Means means, boolean askAnew, Progress progress) throws InterruptedException {
        OkHttpWeb web = means.web();
        Stoppable stoppable = new Stoppable(web);
        List<PublicUrl> sitemaps = stoppable.run(() -> own.sitemaps(web)).stream()
                .filter(site::owns)
                .toList();
        ServiceLinks links = new ServiceLinks(probes);
        Walked walked =
                walk.walk(means, Elsewhere.NOTHING, links, all -> all.run(sitemaps, step -> walking(step, progress)));
        ChannelVideos.Listed channels = stoppable.run(
                () -> new ChannelVideos(web, judge).of(site.videos().channels()));
        channels.videos().forEach(video -> links.add(video.address(), video.route()));
        Coverage coverage = walked.coverage().plusMissed(channels.missed());
        Map<PublicUrl, Subject> asked = askAnew ? Map.of() : walked.facts().asked();
        List<Thing> things = links.things();
        Answers answers = stoppable.run(() -> ask(web, things, asked, coverage, progress));
        List<Visited> seen = walked.facts().visited();
        DocumentContext context = new DocumentContext(site.hosts(), ownNumbers(seen, coverage, means.visits()));
        return gathered(context, weighed(context, seen), coverage, answers, walked.spared())
                .with(walked.notSeen());
    }

    /** Looks at a part of the site, and at the things of services that it leads to. */
    PartGathered gather(Means means, PartOfSite part, KnownThings known, Progress progress)
            throws InterruptedException {
        VisitMemory visits = Objects.requireNonNull(means.visits());
        ServiceLinks links = new ServiceLinks(probes);
        Walked walked =
                walk.walk(means, part, links, some -> some.from(part.beginnings(), step -> walking(step, progress)));
        Set<PublicUrl> empty = walk.empty(walked);
        Coverage coverage = walked.coverage().withoutStart();
        DocumentContext context = new DocumentContext(site.hosts(), noted(visits));
        List<Visited> seen = weighed(context, walked.facts().visited());
        WaysOfBefore before = new WaysOfBefore(known, visits, PartGathered.places(seen), probes);
        before.addTo(links);
        List<Thing> things =
                links.things().stream().filter(one -> part.asks(one.address())).toList();
        Answers answers = new Stoppable(means.web()).run(() -> ask(means.web(), things, Map.of(), coverage, progress));
        List<Visited> visited = before.completed(seen);
        Gathered gathered = gathered(context, visited, coverage, answers, walked.spared());
        Set<String> linked = links.things().stream()
                .map(one -> Digest.of(one.address().address()).hex())
                .collect(Collectors.toSet());
        return new PartGathered(
                gathered.with(before::completed),
                part,
                new PartGathered.Ends(empty, walked.facts().moved(), linked),
                before);
    }

    private Gathered gathered(
            DocumentContext context, List<Visited> visited, Coverage coverage, Answers answers, Spared spared) {
        List<Missed> missed = answers.missed();
        ServiceFacts judged = new ServiceFacts(answers.facts(), reviews, context);
        return new Gathered(
                snapshot(visited, coverage.plusMissed(missed), judged),
                new MetThings(visited).of(answers),
                missed.stream().map(Missed::url).toList(),
                NotSeen.NOTHING,
                spared);
    }

    private static List<Visited> weighed(DocumentContext context, List<Visited> seen) {
        return seen.stream().map(context::weighed).toList();
    }

    /** A walk that did not see most of the site knows them from an earlier one that saw more of it. */
    private static OwnNumbers ownNumbers(List<Visited> seen, Coverage coverage, @Nullable VisitMemory visits) {
        OwnNumbers own = OwnNumbers.of(seen);
        if (visits == null) {
            return own;
        }
        boolean most = Shortfall.isMostSeen(coverage)
                || own.pages() >= visits.ownNumbers().pages();
        if (own.isEmpty() || !most) {
            return noted(visits);
        }
        visits.noteOwnNumbers(new NotedNumbers(own.blocks(), own.pages()));
        return own;
    }

    /** The organisation's own telephone numbers, as the last walk that saw enough told them. */
    static OwnNumbers noted(VisitMemory visits) {
        NotedNumbers noted = visits.ownNumbers();
        return new OwnNumbers(noted.blocks(), noted.pages());
    }

    private void walking(Walk.Step step, Progress progress) {
        progress.at(now(Phase.WALKING, step, services.size(), step.waiting()));
    }

    private Answers ask(
            OkHttpWeb web, List<Thing> things, Map<PublicUrl, Subject> asked, Coverage coverage, Progress progress)
            throws InterruptedException {
        Walk.Step seen =
                new Walk.Step(coverage.pages(), coverage.documents(), coverage.images(), coverage.unseenTotal(), 0);
        progress.at(now(Phase.ASKING_SERVICES, seen, 0, things.size()));
        return new ServiceRound(web, asked, walk::asked)
                .ask(things, done -> progress.at(now(Phase.ASKING_SERVICES, seen, done, things.size() - done)));
    }

    private Snapshot snapshot(List<Visited> visited, Coverage coverage, ServiceFacts facts) {
        List<Subject> subjects = new ArrayList<>(visited);
        subjects.addAll(facts.subjects());
        return new Snapshot(run.id(), run.started(), facts.counted(coverage), subjects);
    }

    private Progress.Now now(Phase phase, Walk.Step step, int forms, int waiting) {
        return new Progress.Now(
                phase, step.pages(), step.documents(), step.images(), forms, waiting, step.unseen(), found.count());
    }
}
