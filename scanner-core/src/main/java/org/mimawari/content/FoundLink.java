package org.mimawari.content;

import org.mimawari.term.Audience;
import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * A link as a reader found it in a page or document.
 *
 * @param to where it leads
 * @param words the words of the link, the alternative text, or empty
 * @param audience for whom the words in and around it say that it is meant
 */
public record FoundLink(PublicUrl to, SiteText words, Via via, Place place, Audience audience) {
    /** One around which nothing is said of an audience. */
    public FoundLink(PublicUrl to, SiteText words, Via via, Place place) {
        this(to, words, via, place, Audience.ANYONE);
    }

    @Override
    public String toString() {
        return "FoundLink[" + to + ", " + via + "]";
    }
}
