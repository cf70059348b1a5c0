package org.mimawari.history;

import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * An address by which the site leads to a thing of an outside service, and the place that hands it out.
 *
 * @param whole false if secrets or personal values of the address are masked, since the store may not keep them
 */
public record ThingWay(PublicUrl address, boolean whole, Route route) {}
