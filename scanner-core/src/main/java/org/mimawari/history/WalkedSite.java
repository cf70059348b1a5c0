package org.mimawari.history;

import java.util.List;
import java.util.TreeSet;
import org.mimawari.term.Digest;

/**
 * The site of a run. A run that was broken off is gone on with only for the same site: of pages that it read before, links to hosts that
 * were not the site's then were dropped, and pages of hosts that are the site's no more are none of it. Immutable.
 *
 * @param name the site's name, any text
 * @param hosts the organisation's own hosts, in any order
 */
public record WalkedSite(String name, List<String> hosts) {
    public WalkedSite {
        hosts = List.copyOf(hosts);
    }

    /** The same for the same hosts, whatever their order. */
    String digestOfHosts() {
        return Digest.of(String.join(" ", new TreeSet<>(hosts))).hex();
    }
}
