package org.mimawari.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.Body;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.derive.SiteFacts;
import org.mimawari.gather.Elsewhere;
import org.mimawari.gather.FactMaker;
import org.mimawari.gather.KnownAddresses;
import org.mimawari.gather.KnownAddresses.Mark;
import org.mimawari.gather.Memory;
import org.mimawari.gather.MetServices;
import org.mimawari.gather.Resumption;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.Walk;
import org.mimawari.gather.WalkContext;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.history.RunJournal;
import org.mimawari.history.VisitMemory;
import org.mimawari.scan.Gathering.Means;
import org.mimawari.scan.journal.CheckpointRule;
import org.mimawari.scan.journal.EarlierPart;
import org.mimawari.scan.journal.JournalLog;
import org.mimawari.scan.journal.RunFacts;
import org.mimawari.site.Coverage;
import org.mimawari.site.Missed;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Spared;

/** The walk of one run, which goes on where its journal ends, and the facts that the journal holds afterwards. Used by one thread. */
final class SiteWalk {
    /** So many things of which a finding stands are asked without a link, the worst first. */
    private static final int MOST_STANDING = 500;

    private final OwnSite own;
    private final Judge judge = new PersonalJudge();
    private final RunJournal journal;
    private final CheckpointRule checkpoints;
    private final MetServices services;
    private final KnownAddresses known;
    private final JournalLog log;

    /**
     * @param services notes which things of services it meets
     * @param heard hears of every fact
     */
    SiteWalk(Begun run, OwnSite own, MetServices services, CheckpointRule checkpoints, Consumer<Subject> heard) {
        this.own = own;
        this.journal = run.journal();
        this.services = services;
        this.checkpoints = checkpoints;
        this.known = new KnownAddresses(journal.firstKey(), journal.secondKey());
        this.log = new JournalLog(
                journal, known, services, heard, () -> journal.checkpointIfDue(checkpoints.interval(), this::apart));
    }

    /** One that leads to no walk. */
    private EarlierPart apart() {
        KnownAddresses none = known.another();
        Resumption apart = Resumption.apart(none, own.crawl().maxUrls());
        return new EarlierPart(none, apart, services.another(), checkpoints.version());
    }

    /** What a walk begins with and where it goes. */
    @FunctionalInterface
    interface Walking {
        Coverage with(Walk walk) throws InterruptedException;
    }

    /**
     * What a walk found.
     *
     * @param coverage with the first of what could not be checked, also in earlier parts of the run
     * @param notSeen all of it
     */
    record Walked(Coverage coverage, RunFacts facts, NotSeen notSeen, Spared spared) {}

    /** @param links takes the ways to things of services */
    Walked walk(Means means, Elsewhere elsewhere, ServiceLinks links, Walking walking) throws InterruptedException {
        Reached reached = reached(means, elsewhere, walking);
        RunFacts facts = new RunFacts(links, log::hidden);
        journal.read(facts);
        Coverage coverage = reached.coverage().withMissed(missed(reached.coverage(), facts));
        NotSeen notSeen = NotSeen.of(facts, known, means.stood().targets()).plus(unread(means));
        return new Walked(coverage, facts, notSeen, reached.spared());
    }

    /** Addresses that were asked and gave nothing that can be judged. */
    Set<PublicUrl> empty(Walked walked) {
        return walked.facts().empty(id -> known.has(id, Mark.FINISHED));
    }

    /** What has a finding that stands and was to be read, with or without a link: where it is not known what is there now, as there was no time for it, or no answer. */
    private List<PublicUrl> unread(Means means) {
        boolean unlinked = means.visits() != null;
        return means.stood().named().stream()
                .filter(own.site()::owns)
                .filter(url -> isUnread(known.find(url), unlinked))
                .toList();
    }

    /** @param unlinked whether the walk also asks for what nothing leads to */
    private boolean isUnread(int id, boolean unlinked) {
        if (id == KnownAddresses.UNKNOWN) {
            return unlinked;
        }
        return !known.has(id, Mark.FINISHED) || known.has(id, Mark.MISSED);
    }

    private record Reached(Coverage coverage, Spared spared) {}

    private Reached reached(Means means, Elsewhere elsewhere, Walking walking) throws InterruptedException {
        HeldVisits held = elsewhere instanceof PartOfSite part ? part.held() : null;
        Memory memory = means.visits() == null
                ? Memory.NONE
                : memory(means.visits(), means.stood().named(), held);
        try (Renderer renderer = own.renderer(means.walking())) {
            WalkContext context = new WalkContext(
                    means.walking(), judge, new Facts(judge), means.files(), known, log, renderer, memory, elsewhere);
            Walk walk = new Walk(own.site(), own.crawl(), services, context);
            Resumption resumption = walk.resumption();
            known.inOneGo(() -> {
                journal.restore(new EarlierPart(known, resumption, services, checkpoints.version()));
                resumption.done();
            });
            Coverage coverage = walking.with(walk);
            return new Reached(coverage, walk.spared());
        }
    }

    private Memory memory(VisitMemory visits, List<PublicUrl> standing, @Nullable HeldVisits held) {
        List<PublicUrl> asked = standing.stream().limit(MOST_STANDING).toList();
        LeftFiles left =
                new LeftFiles(visits, own.site()::covers, asked, new LeftFiles.Part(journal.id(), !journal.resumed()));
        return new SiteMemory(visits, judge, url -> !own.site().owns(url) && services.hasKey(url), left, held);
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

    /** A thing of a service was asked. */
    void asked(PublicUrl address, Subject fact) {
        log.asked(address, fact);
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
