package org.mimawari.term;

/**
 * One place that leads to an address.
 *
 * @param from the page or document that leads there
 * @param title the title of {@code from}, or empty
 * @param label the words of the link, the alternative text of the picture, or empty
 * @param via by what kind of thing it leads
 * @param place where in {@code from}
 * @param audience for whom the words around it say that it is meant
 */
public record Route(PublicUrl from, Label title, Label label, Via via, Place place, Audience audience) {
    /** One around which nothing is said of an audience. */
    public Route(PublicUrl from, Label title, Label label, Via via, Place place) {
        this(from, title, label, via, place, Audience.ANYONE);
    }
}
