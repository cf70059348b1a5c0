package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.derive.OwnNumbers;
import org.mimawari.gather.Walk.Beginning;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.gather.web.Web;
import org.mimawari.history.KnownThing;
import org.mimawari.history.KnownThings;
import org.mimawari.history.OpenAddresses;
import org.mimawari.history.VisitMemory;
import org.mimawari.scan.document.DocumentReading;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * What a re-check asks of the site itself: the pages and files that have a finding which stands, and those that lead there, at most {@value #MOST_OPEN}, of the worst findings first; what is new in the lists of the site
 * ({@link NewInLists}); and nothing that these lead to. Used by one thread.
 */
final class OwnRound implements AutoCloseable {
    static final int MOST_OPEN = 1_000;

    private final Runs runs;
    private final Begun run;
    private final SiteSettings site;
    private final OpenAddresses open;
    private final DocumentReading files;
    private final @Nullable VisitMemory visits;
    private @Nullable PartOfSite part;

    OwnRound(Runs runs, Begun run) {
        this.runs = runs;
        this.run = run;
        this.site = run.site();
        this.open = runs.history().openAddresses(site.name());
        this.files = runs.files();
        this.visits = SiteMemory.visits(runs.settings(), site, files);
    }

    SiteSettings site() {
        return site;
    }

    /**
     * What came of it.
     *
     * @param found null if nothing was to be asked
     * @param more whether a limit left something out
     */
    record Seen(@Nullable PartGathered found, boolean more) {}

    /**
     * How the network is asked.
     *
     * @param pages the web as pages are asked
     */
    record Asking(OkHttpWeb web, Web pages) {}

    Seen look(Judgement judgement, KnownThings known, Asking asking, Progress progress) throws InterruptedException {
        VisitMemory memory = visits;
        if (memory == null) {
            return new Seen(null, false);
        }
        List<PublicUrl> named = open.named().stream().filter(site::covers).toList();
        OwnSite own = new OwnSite(site, runs.settings().crawl());
        HeldVisits lists = new HeldVisits();
        NewInLists.Found fresh = memory.size() == 0
                ? NewInLists.Found.NOTHING
                : new Stoppable(asking.web())
                        .run(() -> new NewInLists(own, asking.web(), memory, SiteMemory.ofLists(memory, lists)).find());
        List<Beginning> beginnings = new ArrayList<>();
        named.stream().limit(MOST_OPEN).forEach(url -> beginnings.add(new Beginning(url, Via.NAMED)));
        fresh.addresses().forEach(url -> beginnings.add(new Beginning(url, Via.SITEMAP)));
        PartOfSite asked = new PartOfSite(beginnings, bounds(known), memory, lists);
        part = asked;
        boolean more = fresh.more() || named.size() > MOST_OPEN;
        if (beginnings.isEmpty()) {
            return new Seen(null, more);
        }
        CrawlSettings crawl = runs.settings().crawl().upTo(2 * (MOST_OPEN + NewInLists.MOST_NEW));
        Gathering gathering = runs.gathering(run, judgement, crawl, runs.withoutCheckpoints());
        Gathering.Means means =
                new Gathering.Means(asking.pages(), asking.web(), files, visits, Gathering.Stood.NOTHING);
        return new Seen(gathering.gather(means, asked, known, progress), more);
    }

    private PartOfSite.Bounds bounds(KnownThings known) {
        Set<String> things = known.things().stream().map(KnownThing::key).collect(Collectors.toSet());
        return new PartOfSite.Bounds(open.targets(), true, things);
    }

    /** The organisation's own telephone numbers, as the last walk through the whole site told them. */
    OwnNumbers numbers() {
        return visits == null ? OwnNumbers.NONE : Gathering.noted(visits);
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
