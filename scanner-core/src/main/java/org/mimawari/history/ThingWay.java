package org.mimawari.history;

import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * An address by which the site leads to a thing of an outside service, and the place that hands it out.
 *
 * @param whole false if secrets or personal values of the address are masked, since the store may not keep them
 * @param direct whether the address itself stands there; false if a redirect in between leads to it
 */
public record ThingWay(PublicUrl address, boolean whole, boolean direct, Route route) {
    /** One that stands there itself. */
    public ThingWay(PublicUrl address, boolean whole, Route route) {
        this(address, whole, true, route);
    }

    /** Whether {@code address} is what the store keeps of this one. */
    public boolean isKeptOf(PublicUrl full) {
        return PublicUrl.of(KeptAddress.text(full)).equals(address);
    }
}
