package org.mimawari.content;

import java.util.List;
import org.mimawari.term.PhoneBlocks;

/**
 * What a reader got out of one page, picture or document.
 *
 * @param title its title, or empty
 * @param links all that it leads to, in the order in which they stand, each (target, way) once
 * @param pages how many pages a document has; 1 for a web page or picture
 * @param unread how many of these could not be read (damaged, over the limit of time or pixels)
 * @param needsBrowser whether only scripts make what a visitor sees, so that hardly anything stood here to be read
 * @param signature of what a web page says, numbers left out: two pages with the same one say the same but for numbers; 0 if unknown
 * @param absence not 0 if the words of a web page say that nothing is at its address: 1 if only its text does, otherwise a number that stands for its title and
 *     the heading that says so; with {@link #AWAY} if they say that nothing is to be had there for now. No proof of it
 * @param people what a web page shows of people, so that it is worth a look
 * @param phones in which blocks the telephone numbers lie that a web page shows
 */
public record Reading(
        SiteText title,
        List<FoundLink> links,
        int pages,
        int unread,
        boolean needsBrowser,
        long signature,
        long absence,
        PeopleSign people,
        PhoneBlocks phones) {
    /** Marks an absence that is to pass: the site is under repair, or overcrowded. */
    public static final long AWAY = 1L << 62;

    public Reading {
        links = List.copyOf(links);
    }

    /** Of something that shows itself without scripts. */
    public Reading(SiteText title, List<FoundLink> links, int pages, int unread) {
        this(title, links, pages, unread, false, 0, 0, PeopleSign.NONE, PhoneBlocks.NONE);
    }

    /** Of something of whose text nothing is known. */
    public Reading(SiteText title, List<FoundLink> links, int pages, int unread, boolean needsBrowser) {
        this(title, links, pages, unread, needsBrowser, 0, 0, PeopleSign.NONE, PhoneBlocks.NONE);
    }

    public static final Reading NOTHING = new Reading(SiteText.NONE, List.of(), 1, 0);
}
