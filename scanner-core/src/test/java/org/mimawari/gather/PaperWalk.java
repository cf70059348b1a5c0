package org.mimawari.gather;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.gather.probe.GoogleFormsProbe;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.gather.probe.Probe;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.CrawlSettings;
import org.mimawari.settings.ServiceSettings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.Page;
import org.mimawari.site.Visited;
import org.mimawari.term.Cause;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Skip;

/** A walk over a {@link PaperWeb}, and what came of the links of each of its pages. */
final class PaperWalk implements WalkLog {
    static final String CITY = "https://www.city.aozora.example";

    private final PaperWeb web;
    private final MetServices services =
            new MetServices(List.of(new GoogleFormsProbe(new MadeUpSite.Words()), new OtherThings()));
    private final Map<PublicUrl, Set<PublicUrl>> leads = new HashMap<>();
    private final Set<PublicUrl> handedOut = new TreeSet<>();
    private final Map<PublicUrl, Visited> facts = new HashMap<>();
    private final Set<PublicUrl> unread = new TreeSet<>();

    PaperWalk(PaperWeb web) {
        this.web = web;
    }

    void run() throws InterruptedException {
        CrawlSettings crawl = new CrawlSettings(
                Duration.ZERO,
                2,
                20_000,
                CrawlSettings.Render.NEVER,
                CrawlSettings.Robots.OBEY,
                Duration.ofMinutes(1),
                BrowserSettings.USUAL,
                ServiceSettings.NONE);
        WalkContext context = new WalkContext(
                web,
                new MadeUpSite.Words(),
                new MadeUpSite.Facts(),
                new MadeUpSite.Files(),
                new KnownAddresses(1, 2),
                this,
                Renderer.NEVER,
                Memory.NONE,
                Elsewhere.NOTHING);
        new Walk(SiteSettings.of(List.of(PublicUrl.of(CITY + "/"))), crawl, services, context)
                .run(List.of(), step -> {});
    }

    /** What the links of a page, and of the picture or file that lies beside it, lead to, and what is told of them. */
    Map<String, String> outcome(String page) {
        Set<PublicUrl> reached = new LinkedHashSet<>();
        Deque<PublicUrl> open = new ArrayDeque<>();
        leads.forEach((from, to) -> {
            if (from.address().startsWith(page)) {
                open.addAll(to);
            }
        });
        while (!open.isEmpty()) {
            PublicUrl next = open.poll();
            if (reached.add(next)) {
                open.addAll(leads.getOrDefault(next, Set.of()));
            }
        }
        Set<String> things = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (PublicUrl url : reached) {
            boolean beside = url.address().startsWith(page) && facts.get(url) != null;
            if (handedOut.contains(url)) {
                things.add(canonical(url));
            } else if (facts.get(url) instanceof Page && !beside) {
                things.add(url.address());
            } else if (facts.get(url) instanceof LinkTarget target && target.answer() instanceof Observed.Seen) {
                told.add("dead");
            }
            if (unread.contains(url)) {
                told.add("unread");
            }
        }
        return Map.of(
                "leads to", things.isEmpty() ? "nothing" : String.join(" and ", things),
                "told", told.isEmpty() ? "-" : String.join(", ", told));
    }

    private static String canonical(PublicUrl thing) {
        GoogleFormsProbe forms = new GoogleFormsProbe(new MadeUpSite.Words());
        return (forms.knows(thing) ? forms.canonical(thing) : thing).address();
    }

    private synchronized void leads(PublicUrl from, PublicUrl to) {
        leads.computeIfAbsent(from, any -> new LinkedHashSet<>()).add(to);
    }

    @Override
    public void found(Target target, Route route) {
        leads(route.from(), target.url());
    }

    @Override
    public synchronized void handedOut(PublicUrl address, Route route) {
        leads(route.from(), address);
        handedOut.add(address);
    }

    @Override
    public synchronized void handedOut(PublicUrl address) {
        handedOut.add(address);
    }

    @Override
    public synchronized void moved(PublicUrl from, PublicUrl to, boolean service) {
        leads(from, to);
        if (service) {
            handedOut.add(to);
        }
    }

    @Override
    public synchronized void finished(PublicUrl url, @Nullable Visited fact) {
        if (fact != null) {
            facts.put(url, fact);
        }
    }

    @Override
    public synchronized void missed(PublicUrl url, Cause cause) {
        if (cause == Cause.UNREADABLE) {
            unread.add(url);
        }
    }

    @Override
    public void joined(Target target) {}

    @Override
    public void shown(PublicUrl url) {}

    @Override
    public void learnt(long... numbers) {}

    @Override
    public void asleep(Target target) {}

    @Override
    public void woken(Target target) {}

    @Override
    public void skipped(PublicUrl url, Skip why) {}

    @Override
    public void settled() {}

    @Override
    public void dropped() {}

    /** Files and videos, as their services write the addresses. */
    private static final class OtherThings implements Probe<LinkedForm> {
        private static final String SHAPES =
                "https://drive\\.google\\.com/(file/d|drive/folders)/[\\w-]{33}(/view)?(\\?.*)?"
                        + "|https://youtu\\.be/[\\w-]{11}|https://www\\.youtube\\.com/watch\\?v=[\\w-]{11}(&.*)?";

        @Override
        public boolean knows(PublicUrl url) {
            return url.address().matches(SHAPES);
        }

        @Override
        public PublicUrl canonical(PublicUrl url) {
            return url;
        }

        @Override
        public LinkedForm look(List<LinkTo> links, Web web) {
            throw new UnsupportedOperationException("nothing is asked here");
        }
    }
}
