package org.mimawari.gather;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mimawari.content.FoundLink;
import org.mimawari.content.Judge;
import org.mimawari.content.Reading;
import org.mimawari.extract.LinkHeader;
import org.mimawari.gather.ServiceLinks.Thing;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.gather.probe.LinkTo;
import org.mimawari.gather.probe.Probe;
import org.mimawari.gather.web.Answer;
import org.mimawari.gather.web.Ask;
import org.mimawari.gather.web.Web;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.Cause;
import org.mimawari.term.Label;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;
import org.mimawari.term.Via;

/**
 * Reads single pages and files of the site once more, outside a walk, for what they lead to at outside services at this moment: as the walk reads
 * them, by the same rules, each once, at most {@value #MOST} in a run. A page that redirects is left to the next walk. Used by one thread.
 */
public final class PagesAgain {
    static final int MOST = 500;

    /**
     * What one page leads to.
     *
     * @param things with the ways from this page only
     * @param lacking why not all of the page was seen; null if all was
     */
    public record Found(List<Thing> things, @Nullable Cause lacking) {
        public Found {
            things = List.copyOf(things);
        }

        static Found nothing(@Nullable Cause lacking) {
            return new Found(List.of(), lacking);
        }
    }

    private final SiteSettings site;
    private final Web web;
    private final Judge judge;
    private final List<Probe<?>> probes;
    private final PageOpener opener;
    private final Wrappers wrappers = Wrappers.known();
    private final Map<PublicUrl, Found> read = new HashMap<>();

    /**
     * With what pages and files are opened.
     *
     * @param renderer shows what only scripts make
     */
    public record Means(FileDesk files, Renderer renderer) {}

    /** @param judge makes the words of links safe */
    public PagesAgain(SiteSettings site, Web web, Judge judge, List<Probe<?>> probes, Means means) {
        this.site = site;
        this.web = web;
        this.judge = judge;
        this.probes = List.copyOf(probes);
        this.opener = new PageOpener(new Opener(means.files()), means.renderer());
    }

    /**
     * Reads a page, or tells what it said when it was read before.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public Found at(PublicUrl page) throws InterruptedException {
        Found known = read.get(page);
        if (known != null) {
            return known;
        }
        if (!site.owns(page) || site.excludes(page) || read.size() >= MOST) {
            return Found.nothing(Cause.NOT_ATTEMPTED);
        }
        Found found = found(page, web.ask(Ask.crawl(page)));
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped while a page was read again");
        }
        read.put(page, found);
        return found;
    }

    private Found found(PublicUrl page, Answer answer) {
        if (!(answer instanceof Answer.Response response)) {
            return Found.nothing(((Answer.Silence) answer).cause());
        }
        if (response.isBotCheck()) {
            return Found.nothing(Cause.BLOCKED);
        }
        if (response.status() == 404 || response.status() == 410) {
            return Found.nothing(null); // what is not there leads nowhere
        }
        if (response.status() >= 200 && response.status() < 300) {
            return opened(page, response);
        }
        return Found.nothing(response.location().isPresent() ? Cause.NOT_ATTEMPTED : Visit.causeOf(response.status()));
    }

    private Found opened(PublicUrl page, Answer.Response response) {
        Opened opened = opener.open(page, response.body());
        if (opened instanceof Opened.WebPage html) {
            return linked(page, response, html.reading());
        }
        if (opened instanceof Opened.File file) {
            return linked(page, response, file.read().reading());
        }
        if (opened instanceof Opened.ClosedFile file) {
            return Found.nothing(file.cause());
        }
        return Found.nothing(opened instanceof Opened.Unread unread ? unread.cause() : Cause.UNREADABLE);
    }

    private Found linked(PublicUrl page, Answer.Response response, Reading reading) {
        ServiceLinks links = new ServiceLinks(probes);
        Label title = judge.label(reading.title());
        for (FoundLink link : reading.links()) {
            Label words = judge.label(link.words());
            add(links, link.to(), new Route(page, title, words, link.via(), link.place(), link.audience()));
        }
        Route header = new Route(page, Label.NONE, Label.NONE, Via.LINK, Place.WHOLE);
        response.header("link").stream()
                .flatMap(text -> LinkHeader.leadingOn(text).stream())
                .flatMap(reference -> page.resolve(reference).stream())
                .forEach(to -> add(links, to, header));
        return new Found(links.things(), lacking(response, reading));
    }

    private void add(ServiceLinks links, PublicUrl to, Route route) {
        PublicUrl meant = BehindHash.broughtForward(wrappers.unwrapped(to));
        if (!site.owns(meant)) {
            links.add(new LinkTo(meant, route));
        }
    }

    private static @Nullable Cause lacking(Answer.Response response, Reading reading) {
        if (!response.body().whole() || reading.unread() > 0) {
            return Cause.TOO_LARGE;
        }
        return reading.needsBrowser() ? Cause.NEEDS_BROWSER : null;
    }
}
