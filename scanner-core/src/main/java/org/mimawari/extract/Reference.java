package org.mimawari.extract;

import org.mimawari.term.Via;

/**
 * A link as a page writes it, not yet resolved: a later {@code base} element may change what it means.
 *
 * @param href as written
 * @param words the words of the link, or empty
 */
record Reference(String href, String words, Via via) {
    @Override
    public String toString() {
        return "Reference[" + via + "]";
    }
}
