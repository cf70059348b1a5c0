package org.mimawari.content;

import org.mimawari.term.Place;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Via;

/**
 * A link as a reader found it in a page or document.
 *
 * @param to where it leads
 * @param words the words of the link, the alternative text, or empty
 */
public record FoundLink(PublicUrl to, SiteText words, Via via, Place place) {
    @Override
    public String toString() {
        return "FoundLink[" + to + ", " + via + "]";
    }
}
