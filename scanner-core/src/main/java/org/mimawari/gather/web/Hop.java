package org.mimawari.gather.web;

import org.mimawari.term.PublicUrl;
import org.mimawari.term.Validators;

/**
 * One request on the wire.
 *
 * @param maxBytes the most decoded bytes of the body that are read
 * @param followed whether a redirect will be followed, so that nobody needs its body
 * @param ofWalk as {@link Ask#ofWalk}
 * @param unless as {@link Ask#unless}; of the first address only
 */
record Hop(PublicUrl url, Ask.Method method, long maxBytes, boolean followed, boolean ofWalk, Validators unless) {

    static Hop first(Ask ask) {
        return new Hop(ask.url(), ask.method(), ask.maxBytes(), ask.hops() > 0, ask.ofWalk(), ask.unless());
    }

    /** Where a redirect led. */
    Hop next(PublicUrl to) {
        return new Hop(to, method, maxBytes, followed, ofWalk, Validators.NONE);
    }
}
