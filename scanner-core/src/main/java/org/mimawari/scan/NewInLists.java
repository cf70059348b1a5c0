package org.mimawari.scan;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.extract.ReadResult;
import org.mimawari.extract.Sitemap;
import org.mimawari.extract.SitemapReader;
import org.mimawari.gather.Earlier;
import org.mimawari.gather.Memory;
import org.mimawari.gather.Memory.Form;
import org.mimawari.gather.web.Answer.Response;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.OkHttpWeb;
import org.mimawari.history.VisitMemory;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * Asks the lists that a site keeps of its own pages, sitemaps and feeds, for addresses that no run has met: the {@value #MOST_NEW} that were changed last, as far as a list says when, then the others in their order. At most
 * {@value #MOST_LISTS} lists are asked, only for what has changed where the server can tell. Used by one thread.
 */
final class NewInLists {
    static final int MOST_NEW = 200;
    private static final int MOST_LISTS = 100;
    private static final int OK = 200;

    private final OwnSite own;
    private final OkHttpWeb web;
    private final VisitMemory visits;
    private final Memory memory;
    private final Map<PublicUrl, Instant> changed = new HashMap<>();
    private final Set<PublicUrl> fresh = new LinkedHashSet<>();

    /** @param memory takes in the lists that were read, unless they name more than is read now */
    NewInLists(OwnSite own, OkHttpWeb web, VisitMemory visits, Memory memory) {
        this.own = own;
        this.web = web;
        this.visits = visits;
        this.memory = memory;
    }

    /**
     * What is new.
     *
     * @param more whether there is more than the limit
     */
    record Found(List<PublicUrl> addresses, boolean more) {
        static final Found NOTHING = new Found(List.of(), false);

        Found {
            addresses = List.copyOf(addresses);
        }
    }

    /** A list that was read. */
    private record Read(Response response, Sitemap list) {}

    Found find() {
        Deque<PublicUrl> waiting = new ArrayDeque<>(lists());
        Set<PublicUrl> asked = new HashSet<>();
        List<Read> read = new ArrayList<>();
        while (!waiting.isEmpty() && asked.size() < MOST_LISTS) {
            PublicUrl url = waiting.remove();
            Read list = asked.add(url) ? read(url) : null;
            if (list != null) {
                read.add(list);
                list.list().sitemaps().stream().filter(own.site()::covers).forEach(waiting::add);
                changed.putAll(list.list().changed());
                list.list().pages().stream()
                        .filter(page -> own.site().covers(page) && visits.number(page) < 0)
                        .forEach(fresh::add);
            }
        }
        boolean more = fresh.size() > MOST_NEW;
        if (!more) {
            read.forEach(this::keep);
        }
        return new Found(newestFirst(), more);
    }

    private List<PublicUrl> newestFirst() {
        return fresh.stream()
                .sorted(Comparator.comparing(url -> changed.getOrDefault(url, Instant.MIN), Comparator.reverseOrder()))
                .limit(MOST_NEW)
                .toList();
    }

    private List<PublicUrl> lists() {
        Set<PublicUrl> lists = new LinkedHashSet<>(own.sitemaps(web));
        for (int number = 0; number < visits.size(); number++) {
            if (visits.form(number) == Form.SITEMAP.ordinal()) {
                lists.add(visits.address(number));
            }
        }
        return lists.stream().filter(own.site()::covers).toList();
    }

    private @Nullable Read read(PublicUrl url) {
        Earlier earlier = memory.isDisbelieved(url) ? null : memory.of(url);
        Ask whole = Ask.crawl(url);
        Ask ask = earlier == null ? whole : whole.unless(earlier.validators());
        if (!(web.ask(ask) instanceof Response response) || response.status() != OK) {
            return null; // not there, not changed, or not to be had: the next scan tells
        }
        return new SitemapReader().read(response.body(), url) instanceof ReadResult.Read<Sitemap> list
                ? new Read(response, list.value())
                : null;
    }

    private void keep(Read read) {
        if (read.list().whole() && read.response().body().whole()) {
            List<FoundLink> links = new ArrayList<>();
            read.list().sitemaps().forEach(to -> links.add(link(to)));
            read.list().pages().forEach(to -> links.add(link(to)));
            memory.keep(
                    read.response(),
                    Form.SITEMAP,
                    new Reading(SiteText.NONE, links, 1, 0),
                    memory.numbers(links),
                    null);
        }
    }

    private static FoundLink link(PublicUrl to) {
        return new FoundLink(to, SiteText.NONE, Via.SITEMAP, Place.WHOLE);
    }
}
