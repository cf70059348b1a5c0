package org.mimawari.gather.web;

import org.mimawari.term.PublicUrl;

/**
 * One request on the wire.
 *
 * @param maxBytes the most decoded bytes of the body that are read
 * @param followed whether a redirect will be followed, so that nobody needs its body
 * @param ofWalk as {@link Ask#ofWalk}
 */
record Hop(PublicUrl url, Ask.Method method, long maxBytes, boolean followed, boolean ofWalk) {}
