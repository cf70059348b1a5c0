package org.mimawari.gather.probe;

import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * An address as a page hands it out, and the place that does.
 *
 * @param direct whether the address itself stands there; false if a redirect in between leads to it
 */
public record LinkTo(PublicUrl address, Route route, boolean direct) {
    /** One that stands there itself. */
    public LinkTo(PublicUrl address, Route route) {
        this(address, route, true);
    }
}
