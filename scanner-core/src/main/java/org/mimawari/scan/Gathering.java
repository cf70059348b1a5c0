package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.derive.PersonalJudge;
import org.mimawari.derive.SameForms;
import org.mimawari.derive.SiteFacts;
import org.mimawari.gather.FactMaker;
import org.mimawari.gather.ServiceLinks;
import org.mimawari.gather.Walk;
import org.mimawari.gather.WalkContext;
import org.mimawari.gather.browser.ChromiumRenderer;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.history.RunJournal;
import org.mimawari.scan.Progress.Phase;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.DocumentKind;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;

/** The first two stages of one run: walks the site, asks the services, and makes a snapshot of facts. */
final class Gathering {
    private final SiteSettings site;
    private final CrawlSettings settings;
    private final RunJournal journal;
    private final JournalLog log;
    private final Judge judge = new PersonalJudge();

    Gathering(SiteSettings site, CrawlSettings settings, RunJournal journal) {
        this.site = site;
        this.settings = settings;
        this.journal = journal;
        this.log = new JournalLog(journal);
    }

    Snapshot gather(OkHttpWeb web, Progress progress) throws InterruptedException {
        ServiceLinks services = new ServiceLinks(BuiltInProbes.all(judge));
        EarlierPart earlier = new EarlierPart(journal);
        Walk.Result walked = walk(web, services, earlier, progress);
        List<Subject> answers = ask(web, services, earlier.asked(), walked.coverage(), progress);
        return snapshot(walked, answers);
    }

    private Walk.Result walk(OkHttpWeb web, ServiceLinks services, EarlierPart earlier, Progress progress)
            throws InterruptedException {
        try (Renderer renderer = renderer(web)) {
            WalkContext context = new WalkContext(web, judge, new Facts(judge), log, renderer);
            Walk walk = new Walk(site, settings, services, context);
            earlier.restore(walk, services);
            Walk.Result walked = walk.run(
                    sitemaps(web), step -> progress.at(now(Phase.WALKING, step, services.size(), step.waiting())));
            return new Walk.Result(walked.visited(), walked.coverage().withRendered(renderer.shown()));
        }
    }

    private Renderer renderer(OkHttpWeb web) {
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
            OkHttpWeb web, ServiceLinks services, Map<PublicUrl, Subject> asked, Coverage coverage, Progress progress)
            throws InterruptedException {
        List<ServiceLinks.Thing> things = services.things();
        Walk.Step seen =
                new Walk.Step(coverage.pages(), coverage.documents(), coverage.images(), coverage.unseenTotal(), 0);
        progress.at(now(Phase.ASKING_SERVICES, seen, 0, things.size()));
        return new ServiceRound(web, asked, log::asked)
                .ask(things, done -> progress.at(now(Phase.ASKING_SERVICES, seen, done, things.size() - done)));
    }

    private Snapshot snapshot(Walk.Result walked, List<Subject> answers) {
        List<LinkedForm> forms = SameForms.joined(answers.stream()
                .filter(LinkedForm.class::isInstance)
                .map(LinkedForm.class::cast)
                .toList());
        List<Subject> subjects = new ArrayList<>(walked.visited());
        subjects.addAll(forms);
        Coverage coverage = walked.coverage().withForms(forms.size());
        return new Snapshot(journal.id(), journal.started(), coverage, subjects);
    }

    private static Progress.Now now(Phase phase, Walk.Step step, int forms, int waiting) {
        return new Progress.Now(phase, step.pages(), step.documents(), step.images(), forms, waiting, step.unseen());
    }

    /** Hands what was read to {@code derive}, which the gatherers do not know. */
    private static final class Facts implements FactMaker {
        private final SiteFacts facts;

        Facts(Judge judge) {
            facts = new SiteFacts(judge);
        }

        @Override
        public Visited page(PublicUrl url, Reading reading) {
            return facts.page(url, reading);
        }

        @Override
        public Visited document(PublicUrl url, DocumentKind kind, Reading reading) {
            return facts.document(url, kind, reading);
        }

        @Override
        public Visited closedDocument(PublicUrl url, DocumentKind kind, Cause cause) {
            return facts.closedDocument(url, kind, cause);
        }
    }
}
