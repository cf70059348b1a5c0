package org.mimawari.extract;

import org.mimawari.term.Audience;
import org.mimawari.term.Via;

/**
 * A link as a page writes it, not yet resolved: a later {@code base} element may change what it means.
 *
 * @param href as written
 * @param words the words of the link, or empty
 * @param audience for whom the page says that it is meant
 */
record Reference(String href, String words, Via via, Audience audience) {
    Reference(String href, String words, Via via) {
        this(href, words, via, Audience.ANYONE);
    }

    Reference meantFor(Audience other) {
        return new Reference(href, words, via, other);
    }

    @Override
    public String toString() {
        return "Reference[" + via + "]";
    }
}
