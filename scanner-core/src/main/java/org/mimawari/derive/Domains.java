package org.mimawari.derive;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.mimawari.term.Digest;

/** What stands for a domain and those above it that still belong to one organisation: at least three names of one in Japan, two elsewhere. Pure. */
final class Domains {
    private static final int FEWEST_IN_JAPAN = 3;
    private static final int FEWEST = 2;

    private Domains() {}

    static Set<Digest> of(String domain) {
        Set<Digest> digests = new HashSet<>();
        String name = domain.toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return digests;
        }
        digests.add(Digest.of(name));
        int fewest = name.endsWith(".jp") ? FEWEST_IN_JAPAN : FEWEST;
        while (name.split("[.]", -1).length > fewest) {
            name = name.substring(name.indexOf('.') + 1);
            digests.add(Digest.of(name));
        }
        return digests;
    }
}
