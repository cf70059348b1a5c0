package org.mimawari.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.content.Body;
import org.mimawari.content.FoundLink;
import org.mimawari.content.PeopleSign;
import org.mimawari.content.Reading;
import org.mimawari.content.SiteText;
import org.mimawari.gather.browser.Rendered;
import org.mimawari.gather.browser.Renderer;
import org.mimawari.term.Cause;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * Opens answers, and reads a page once more as a browser shows it where its HTML alone says too little. What stood in the HTML is
 * kept in any case; what only scripts made is marked as such. Thread-safe.
 */
final class PageOpener {
    private static final int FEW_LINKS = 2;

    private final Opener opener;
    private final Renderer renderer;
    private final Defects defects = new Defects();

    PageOpener(Opener opener, Renderer renderer) {
        this.opener = opener;
        this.renderer = renderer;
    }

    /**
     * Memory that one answer used up is free again when its reader has given up; the walk goes on. So it does behind a defect of a reader: the next run would meet the same answer, and no run would
     * ever end.
     */
    Opened open(PublicUrl url, Body body) {
        try {
            return read(url, body);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return new Opened.Unread(Cause.TOO_LARGE);
        } catch (RuntimeException e) {
            defects.heard(url, e);
            return new Opened.Unread(Cause.CHECK_FAILED);
        }
    }

    private Opened read(PublicUrl url, Body body) {
        Opened opened = opener.open(url, body);
        if (opened instanceof Opened.WebPage page && renderer.wants(page.reading())) {
            return shown(url, body, page.reading());
        }
        return opened;
    }

    private Opened.WebPage shown(PublicUrl url, Body body, Reading plain) {
        Rendered rendered = renderer.render(url, body);
        if (rendered instanceof Rendered.Shown shown && opener.open(url, shown.page()) instanceof Opened.WebPage page) {
            boolean more = page.reading().people().compareTo(plain.people()) >= 0;
            return new Opened.WebPage(together(plain, page.reading(), shown), more ? shown.page() : body, true);
        }
        return new Opened.WebPage(needingBrowser(plain), body);
    }

    private static Reading together(Reading plain, Reading shown, Rendered.Shown rendered) {
        Set<PublicUrl> known = plain.links().stream().map(FoundLink::to).collect(Collectors.toSet());
        List<FoundLink> links = new ArrayList<>(plain.links());
        shown.links().stream()
                .filter(link -> !known.contains(link.to()))
                .map(PageOpener::byScript)
                .forEach(links::add);
        Set<PublicUrl> all = links.stream().map(FoundLink::to).collect(Collectors.toSet());
        rendered.opened().stream()
                .filter(all::add)
                .map(to -> new FoundLink(to, SiteText.NONE, Via.SCRIPT, Place.WHOLE))
                .forEach(links::add);
        // A page that is short after all its scripts ran is short. One that could not load them all may not be.
        boolean made = links.size() > plain.links().size() || !rendered.opened().isEmpty();
        boolean unsure = rendered.refused() > 0 && shown.needsBrowser() && !(made && leadsOn(shown));
        SiteText title = shown.title().isBlank() ? plain.title() : shown.title();
        int unread = Math.max(plain.unread(), shown.unread());
        PeopleSign people = plain.people().or(shown.people());
        return new Reading(
                title,
                links,
                plain.pages(),
                unread,
                unsure,
                shown.signature(),
                shown.absence(),
                people,
                shown.phones());
    }

    /** Whether a page has more links than one that waits for its content. What is refused on such a page is mostly somebody's widget beside them. */
    private static boolean leadsOn(Reading shown) {
        return shown.links().stream()
                        .filter(link -> link.via() == Via.LINK || link.via() == Via.FRAME)
                        .count()
                > FEW_LINKS;
    }

    private static FoundLink byScript(FoundLink link) {
        boolean leads = link.via() == Via.LINK || link.via() == Via.FRAME;
        return leads ? new FoundLink(link.to(), link.words(), Via.SCRIPT, link.place(), link.audience()) : link;
    }

    /** What it says is not known: without scripts, all pages of an app say the same. */
    private static Reading needingBrowser(Reading plain) {
        return new Reading(
                plain.title(),
                plain.links(),
                plain.pages(),
                plain.unread(),
                true,
                0,
                0,
                plain.people(),
                plain.phones());
    }
}
