package org.mimawari.scan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.derive.OwnNumbers;
import org.mimawari.gather.Walk.Beginning;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.Web;
import org.mimawari.history.History;
import org.mimawari.history.KnownThing;
import org.mimawari.history.KnownThings;
import org.mimawari.history.OpenAddresses;
import org.mimawari.history.RunJournal;
import org.mimawari.history.VisitMemory;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * What a re-check asks of the site itself: the pages and files that have a finding which stands, and those that lead there, at most {@value #MOST_OPEN}, of the worst findings first; what is new in the lists of the site
 * ({@link NewInLists}); and nothing that these lead to. Used by one thread.
 */
final class OwnRound implements AutoCloseable {
    static final int MOST_OPEN = 1_000;

    private final Settings settings;
    private final SiteSettings site;
    private final OpenAddresses open;
    private final DocumentReading files;
    private final @Nullable VisitMemory visits;
    private @Nullable PartOfSite part;

    OwnRound(Settings settings, SiteSettings site, History history, Clock clock) {
        this.settings = settings;
        this.site = site;
        this.open = history.openAddresses(site.name());
        this.files = DocumentReading.of(history, clock);
        this.visits = SiteMemory.visits(settings, site, files);
    }

    /**
     * What came of it.
     *
     * @param found null if nothing was to be asked
     * @param more whether a limit left something out
     */
    record Seen(@Nullable PartGathered found, boolean more) {}

    /** The run, and by what it is judged. */
    record Run(RunJournal journal, Judgement judgement, KnownThings known, CheckpointRule checkpoints) {}

    /** @param pages the web as pages are asked */
    Seen look(Run run, OkHttpWeb web, Web pages, Progress progress) throws InterruptedException {
        VisitMemory memory = visits;
        if (memory == null) {
            return new Seen(null, false);
        }
        List<PublicUrl> named = open.named().stream()
                .filter(url -> site.owns(url) && !site.excludes(url))
                .toList();
        HeldVisits lists = new HeldVisits();
        NewInLists.Found fresh = memory.size() == 0
                ? NewInLists.Found.NOTHING
                : new Stoppable(web)
                        .run(() -> new NewInLists(site, web, memory, SiteMemory.ofLists(memory, lists)).find());
        List<Beginning> beginnings = new ArrayList<>();
        named.stream().limit(MOST_OPEN).forEach(url -> beginnings.add(new Beginning(url, Via.NAMED)));
        fresh.addresses().forEach(url -> beginnings.add(new Beginning(url, Via.SITEMAP)));
        PartOfSite asked = new PartOfSite(beginnings, bounds(run.known()), memory, lists);
        part = asked;
        boolean more = fresh.more() || named.size() > MOST_OPEN;
        return new Seen(beginnings.isEmpty() ? null : gathered(run, web, pages, asked, progress), more);
    }

    private PartOfSite.Bounds bounds(KnownThings known) {
        Set<String> things = known.things().stream().map(KnownThing::key).collect(Collectors.toSet());
        return new PartOfSite.Bounds(open.targets(), true, things);
    }

    private PartGathered gathered(Run run, OkHttpWeb web, Web pages, PartOfSite asked, Progress progress)
            throws InterruptedException {
        CrawlSettings crawl = settings.crawl().upTo(2 * (MOST_OPEN + NewInLists.MOST_NEW));
        Gathering gathering =
                new Gathering(site, crawl, run.journal(), run.judgement().checks(), run.checkpoints());
        Gathering.Means means = new Gathering.Means(pages, web, files, visits, List.of());
        return gathering.gather(means, asked, run.known(), progress);
    }

    /** The organisation's own telephone numbers, as the last walk through the whole site told them. */
    OwnNumbers numbers() {
        return visits == null ? OwnNumbers.NONE : new OwnNumbers(visits.ownNumbers());
    }

    /** The result is told: what was read is remembered. */
    void remember() {
        PartOfSite seen = part;
        if (seen != null) {
            seen.held().write();
        }
    }

    @Override
    public void close() {
        try {
            if (visits != null) {
                visits.close();
            }
        } finally {
            files.close();
        }
    }
}
