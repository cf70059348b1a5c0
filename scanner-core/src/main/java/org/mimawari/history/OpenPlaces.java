package org.mimawari.history;

import org.mimawari.finding.Finding;
import org.mimawari.term.Route;

/** Picks findings that stand by their addresses as the store shows them. */
public interface OpenPlaces {
    /** Whether what a finding is about is one. */
    boolean hasTarget(Finding finding);

    /** Whether what leads to it is one. */
    boolean hasWay(Route route);
}
