package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mimawari.content.Judge;
import org.mimawari.derive.DocumentContext;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.gather.PagesAgain;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.ServiceLinks.Thing;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.gather.probe.ChannelVideos;
import org.mimawari.gather.probe.Probe;
import org.mimawari.gather.web.Web;
import org.mimawari.history.KnownThings;
import org.mimawari.history.MetThing;
import org.mimawari.scan.Progress.Phase;
import org.mimawari.scan.ServiceRound.Answers;
import org.mimawari.scan.document.ReadingDesk;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Missed;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/** All that a re-check asks the network: pages that hand out addresses which are not kept, the organisation's channels, the things themselves. */
final class RecheckRound {
    private final SiteSettings site;
    private final CrawlSettings settings;
    private final Judgement judgement;
    private final Judge judge = new PersonalJudge();
    private final List<Probe<?>> probes;
    private final VideoReviews reviews;
    private final FindingsSoFar found;

    RecheckRound(SiteSettings site, CrawlSettings settings, Instruments instruments, Judgement judgement) {
        this.site = site;
        this.settings = settings;
        this.judgement = judgement;
        this.probes = instruments.probes(judge, settings.services());
        this.reviews = new VideoReviews(site.videos(), probes);
        this.found = new FindingsSoFar(judgement.checks(), reviews);
    }

    /**
     * What was asked, and what came of it.
     *
     * @param answers of the questions, in their order
     * @param listed videos on the organisation's channels that were not known before
     * @param missed channels, and videos on them, that could not be looked at
     * @param hidden digests of the addresses at which known things lie whose look failed
     */
    record Asked(
            Questions questions,
            List<Subject> answers,
            List<MetThing> listed,
            List<Missed> missed,
            Set<String> hidden) {
        Asked {
            hidden = Set.copyOf(hidden);
            answers = List.copyOf(answers);
            listed = List.copyOf(listed);
            missed = List.copyOf(missed);
        }

        /** All answers. */
        List<Subject> all() {
            List<Subject> all = new ArrayList<>(answers);
            listed.forEach(video -> all.add(video.fact()));
            return all;
        }
    }

    /** @param web as pages are asked, too */
    Asked ask(KnownThings known, Web web, Progress progress) throws InterruptedException {
        Questions kept = Questions.of(known, probes);
        tell(0, kept.things().size() + kept.locked().size(), progress);
        Questions questions = withLinks(kept, web);
        ChannelVideos.Listed channels =
                new ChannelVideos(web, judge).of(site.videos().channels());
        List<Thing> videos = unknown(channels, known);
        ServiceRound round = new ServiceRound(web, Map.of(), (address, answer) -> found.heard(answer));
        int asked = questions.things().size();
        Answers answers = round.ask(questions.things(), done -> tell(done, asked + videos.size() - done, progress));
        Answers listed = round.ask(videos, done -> tell(asked + done, videos.size() - done, progress));
        List<Missed> missed = new ArrayList<>(channels.missed());
        missed.addAll(listed.missed());
        List<PublicUrl> failed = answers.missed().stream().map(Missed::url).toList();
        return new Asked(
                questions.without(answers.failed()),
                answers.facts(),
                new MetThings(List.of()).of(listed),
                missed,
                known.hidden(List.of(), failed, Set.of()));
    }

    private void tell(int asked, int waiting, Progress progress) {
        progress.at(new Progress.Now(Phase.ASKING_SERVICES, 0, 0, 0, asked, waiting, 0, found.count()));
    }

    /** What the answers mean. */
    RecheckJudgement judged(Asked asked, DocumentContext context) {
        return new RecheckJudgement(judgement, asked, reviews, context);
    }

    private Questions withLinks(Questions questions, Web web) throws InterruptedException {
        if (questions.locked().isEmpty()) {
            return questions;
        }
        try (Renderer renderer = new OwnSite(site, settings).renderer(web);
                ReadingDesk files = new ReadingDesk(judge)) {
            PagesAgain.Means means = new PagesAgain.Means(files, renderer);
            return new LinksAfresh(new PagesAgain(site, web, judge, probes, means), probes).found(questions);
        }
    }

    private List<Thing> unknown(ChannelVideos.Listed channels, KnownThings known) {
        ServiceLinks links = new ServiceLinks(probes);
        channels.videos().forEach(links::add);
        return links.things().stream()
                .filter(video -> known.things().stream().noneMatch(one -> one.isAt(video.address())))
                .toList();
    }
}
