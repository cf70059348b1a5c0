package org.mimawari.gather;

import org.mimawari.term.Route;

/**
 * What leads to an address.
 *
 * @param joined whether it is a redirect, to which other places lead: the log knows those
 */
record Lead(Route route, int depth, boolean joined, Source source) {}
