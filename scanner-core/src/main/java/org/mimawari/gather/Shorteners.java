package org.mimawari.gather;

import java.util.Set;
import org.mimawari.extract.WordList;
import org.mimawari.term.PublicUrl;

/** The hosts of services that shorten addresses, one a line in {@code shorteners.txt}. */
final class Shorteners {
    private final Set<String> hosts;

    Shorteners(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    static Shorteners known() {
        return new Shorteners(Set.copyOf(WordList.lines(Shorteners.class, "shorteners.txt")));
    }

    boolean knows(PublicUrl url) {
        return hosts.contains(url.host());
    }
}
