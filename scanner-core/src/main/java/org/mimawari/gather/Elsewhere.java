package org.mimawari.gather;

import org.mimawari.term.PublicUrl;

/** What a walk that looks at a part of a site leaves alone, since it is known; given by the composition root. Thread-safe. */
@FunctionalInterface
public interface Elsewhere {

    /** Of a walk that looks at the whole site. */
    Elsewhere NOTHING = (from, to) -> false;

    /** Whether an address of the site is not asked though this place leads to it. */
    boolean has(PublicUrl from, PublicUrl to);
}
