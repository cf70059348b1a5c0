package org.mimawari.term;

import org.jspecify.annotations.Nullable;

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

    /** Written out, as is {@link #hashCode}: what Java makes for a record costs several times as much, and a site has many links. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Route that
                        && via == that.via
                        && audience == that.audience
                        && from.equals(that.from)
                        && label.equals(that.label)
                        && title.equals(that.title)
                        && place.equals(that.place);
    }

    @Override
    public int hashCode() {
        return (from.hashCode() * 31 + label.hashCode()) * 31 + via.hashCode();
    }
}
