package org.mimawari.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.check.Check;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.derive.DocumentContext;
import org.mimawari.derive.OwnNumbers;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.derive.SiteFacts;
import org.mimawari.gather.Elsewhere;
import org.mimawari.gather.FactMaker;
import org.mimawari.gather.FileDesk;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.gather.Memory;
import org.mimawari.gather.MetServices;
import org.mimawari.gather.Resumption;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.ServiceLinks.Thing;
import org.mimawari.gather.Walk;
import org.mimawari.gather.WalkContext;
import org.mimawari.gather.browser.ChromiumRenderer;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.gather.probe.ChannelVideos;
import org.mimawari.gather.probe.Probe;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.Web;
import org.mimawari.history.KnownThings;
import org.mimawari.history.MetThing;
import org.mimawari.history.RunJournal;
import org.mimawari.history.VisitMemory;
import org.mimawari.scan.Progress.Phase;
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
    private final CrawlSettings settings;
    private final RunJournal journal;
    private final CheckpointRule checkpoints;
    private final Judge judge = new PersonalJudge();
    private final MetServices services;
    private final KnownAddresses known;
    private final JournalLog log;
    private final FindingsSoFar found;
    private final VideoReviews reviews;
    private final List<Probe<?>> probes;
    private Spared spared = Spared.NOTHING;

    Gathering(
            SiteSettings site,
            CrawlSettings settings,
            RunJournal journal,
            List<Check<?>> checks,
            CheckpointRule checkpoints) {
        this.site = site;
        this.settings = settings;
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.known = new KnownAddresses(journal.firstKey(), journal.secondKey());
        this.probes = BuiltInProbes.all(judge, settings.services());
        this.reviews = new VideoReviews(site.videos(), probes);
        this.found = new FindingsSoFar(checks, reviews);
        this.services = new MetServices(probes);
        this.log = new JournalLog(
                journal, known, services, found, () -> journal.checkpointIfDue(checkpoints.interval(), this::apart));
    }

    /** One that leads to no walk. */
    private EarlierPart apart() {
        KnownAddresses none = known.another();
        Resumption apart = Resumption.apart(none, settings.maxUrls());
        return new EarlierPart(none, apart, services.another(), checkpoints.version());
    }

    /**
     * What a run is done with.
     *
     * @param walking the web as the walk asks it
     * @param web for what is asked besides
     * @param files reads files and pictures
     * @param visits what earlier runs read; null if nothing is to be remembered
     * @param standing pages and documents of the site of which a finding stands
     */
    record Means(
            Web walking,
            OkHttpWeb web,
            FileDesk files,
            @Nullable VisitMemory visits,
            List<PublicUrl> standing) {
        Means {
            standing = List.copyOf(standing);
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
        List<PublicUrl> sitemaps = stoppable.run(() -> sitemaps(web));
        Coverage walked = walk(means, Elsewhere.NOTHING, walk -> walk.run(sitemaps, step -> walking(step, progress)));
        ServiceLinks links = new ServiceLinks(probes);
        RunFacts facts = new RunFacts(links, log::hidden);
        journal.read(facts);
        ChannelVideos.Listed channels = stoppable.run(
                () -> new ChannelVideos(web, judge).of(site.videos().channels()));
        channels.videos().forEach(video -> links.add(video.address(), video.route()));
        Coverage coverage = walked.withMissed(missed(walked, facts)).plusMissed(channels.missed());
        Map<PublicUrl, Subject> asked = askAnew ? Map.of() : facts.asked();
        List<Thing> things = links.things();
        List<Subject> answers = stoppable.run(() -> ask(web, things, asked, coverage, progress));
        List<Visited> seen = facts.visited();
        DocumentContext context = new DocumentContext(site.hosts(), ownNumbers(seen, means.visits()));
        List<Visited> visited = seen.stream().map(context::weighed).toList();
        ServiceFacts judged = new ServiceFacts(answers, reviews, context);
        return new Gathered(snapshot(visited, coverage, judged), new MetThings(visited).of(things, answers), spared);
    }

    /** Looks at a part of the site, and at the things of services that it leads to. */
    PartGathered gather(Means means, PartOfSite part, KnownThings known, Progress progress)
            throws InterruptedException {
        VisitMemory visits = Objects.requireNonNull(means.visits());
        Coverage walked = walk(means, part, walk -> walk.from(part.beginnings(), step -> walking(step, progress)));
        ServiceLinks links = new ServiceLinks(probes);
        RunFacts facts = new RunFacts(links, log::hidden);
        journal.read(facts);
        Set<PublicUrl> empty = facts.empty(id -> this.known.has(id, Mark.FINISHED));
        Coverage coverage = walked.withMissed(missed(walked, facts)).withoutStart();
        DocumentContext context = new DocumentContext(site.hosts(), new OwnNumbers(visits.ownNumbers()));
        List<Visited> seen = facts.visited().stream().map(context::weighed).toList();
        WaysOfBefore before = new WaysOfBefore(known, visits, PartGathered.places(seen), probes);
        before.addTo(links);
        List<Thing> things =
                links.things().stream().filter(one -> part.asks(one.address())).toList();
        List<Subject> answers =
                new Stoppable(means.web()).run(() -> ask(means.web(), things, Map.of(), coverage, progress));
        List<Visited> visited = before.completed(seen);
        List<MetThing> met = new MetThings(visited)
                .of(things, answers).stream().map(before::completed).toList();
        ServiceFacts judged = new ServiceFacts(answers, reviews, context);
        Gathered gathered = new Gathered(snapshot(visited, coverage, judged), met, spared);
        Set<String> linked = links.things().stream()
                .map(one -> Digest.of(one.address().address()).hex())
                .collect(Collectors.toSet());
        return new PartGathered(gathered, part, new PartGathered.Ends(empty, facts.moved(), linked), before);
    }

    /** A walk that hardly sees a page knows them from an earlier one. */
    private static OwnNumbers ownNumbers(List<Visited> seen, @Nullable VisitMemory visits) {
        OwnNumbers own = OwnNumbers.of(seen);
        if (visits == null) {
            return own;
        }
        if (own.isEmpty()) {
            return new OwnNumbers(visits.ownNumbers());
        }
        visits.noteOwnNumbers(own.blocks());
        return own;
    }

    private void walking(Walk.Step step, Progress progress) {
        progress.at(now(Phase.WALKING, step, services.size(), step.waiting()));
    }

    private Memory memory(VisitMemory visits, List<PublicUrl> standing, @Nullable HeldVisits held) {
        LeftFiles left =
                new LeftFiles(visits, url -> site.owns(url) && !site.excludes(url), standing, !journal.resumed());
        return new SiteMemory(visits, judge, url -> !site.owns(url) && services.hasKey(url), left, held);
    }

    private interface Walking {
        Coverage with(Walk walk) throws InterruptedException;
    }

    private Coverage walk(Means means, Elsewhere elsewhere, Walking walking) throws InterruptedException {
        HeldVisits held = elsewhere instanceof PartOfSite part ? part.held() : null;
        Memory memory = means.visits() == null ? Memory.NONE : memory(means.visits(), means.standing(), held);
        try (Renderer renderer = renderer(means.walking())) {
            WalkContext context = new WalkContext(
                    means.walking(), judge, new Facts(judge), means.files(), known, log, renderer, memory, elsewhere);
            Walk walk = new Walk(site, settings, services, context);
            Resumption resumption = walk.resumption();
            known.inOneGo(() -> {
                journal.restore(new EarlierPart(known, resumption, services, checkpoints.version()));
                resumption.done();
            });
            Coverage coverage = walking.with(walk);
            spared = walk.spared();
            return coverage;
        }
    }

    /** Those of the earlier parts of the run first. */
    private List<Missed> missed(Coverage walked, RunFacts facts) {
        List<Missed> all = new ArrayList<>();
        Set<PublicUrl> listed = new HashSet<>();
        facts.missed().forEach((id, cause) -> {
            PublicUrl url = all.size() < Coverage.LISTED ? facts.address(id) : null;
            if (url != null && listed.add(url)) {
                all.add(new Missed(url, cause, facts.routes(id)));
            }
        });
        for (Missed one : walked.missed()) {
            if (all.size() < Coverage.LISTED && listed.add(one.url())) {
                all.add(new Missed(one.url(), one.cause(), facts.routes(known.find(one.url()))));
            }
        }
        return all;
    }

    private Renderer renderer(Web web) {
        return settings.render() == CrawlSettings.Render.NEVER
                ? Renderer.NEVER
                : new ChromiumRenderer(settings, web, url -> site.owns(url) && !site.excludes(url));
    }

    private List<PublicUrl> sitemaps(OkHttpWeb web) {
        List<PublicUrl> all = new ArrayList<>();
        for (PublicUrl start : site.start()) {
            all.addAll(web.robots().sitemaps(start));
            start.resolve("/sitemap.xml").ifPresent(all::add);
        }
        return all.stream().filter(site::owns).distinct().toList();
    }

    private List<Subject> ask(
            OkHttpWeb web, List<Thing> things, Map<PublicUrl, Subject> asked, Coverage coverage, Progress progress)
            throws InterruptedException {
        Walk.Step seen =
                new Walk.Step(coverage.pages(), coverage.documents(), coverage.images(), coverage.unseenTotal(), 0);
        progress.at(now(Phase.ASKING_SERVICES, seen, 0, things.size()));
        return new ServiceRound(web, asked, log::asked)
                .ask(things, done -> progress.at(now(Phase.ASKING_SERVICES, seen, done, things.size() - done)));
    }

    private Snapshot snapshot(List<Visited> visited, Coverage coverage, ServiceFacts facts) {
        List<Subject> subjects = new ArrayList<>(visited);
        subjects.addAll(facts.subjects());
        return new Snapshot(journal.id(), journal.started(), facts.counted(coverage), subjects);
    }

    private Progress.Now now(Phase phase, Walk.Step step, int forms, int waiting) {
        return new Progress.Now(
                phase, step.pages(), step.documents(), step.images(), forms, waiting, step.unseen(), found.count());
    }

    /** Hands what was read to {@code derive}, which the gatherers do not know. */
    private static final class Facts implements FactMaker {
        private final SiteFacts facts;

        Facts(Judge judge) {
            facts = new SiteFacts(judge);
        }

        @Override
        public Visited page(PublicUrl url, Reading reading, Body body) {
            return facts.page(url, reading, body);
        }
    }
}
