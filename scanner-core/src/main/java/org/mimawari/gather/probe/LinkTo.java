package org.mimawari.gather.probe;

import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/** An address as a page hands it out, and the place that does. */
public record LinkTo(PublicUrl address, Route route) {}
