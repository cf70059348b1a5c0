package org.mimawari.personal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose mail addresses stand in a column: people's, at many providers, or those of one organisation, which are its staff. Used by one thread; keeps domains, never an address. */
final class ColumnDomains {
    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.9;
    private static final int MOST_DOMAINS = 200;
    /** Written where the real one is not to be told. */
    private static final List<String> STAND_INS = List.of("example.com", "example.jp");

    private final MailDomains known;
    private final Map<String, Integer> byDomain = new HashMap<>();
    private int all;

    ColumnDomains(MailDomains known) {
        this.known = known;
    }

    void add(String address) {
        String domain = MailDomains.plain(address.substring(address.lastIndexOf('@') + 1));
        all++;
        boolean kept = byDomain.containsKey(domain);
        if (kept || byDomain.size() < MOST_DOMAINS && !STAND_INS.contains(domain) && !known.isPrivate(domain)) {
            byDomain.merge(domain, 1, Integer::sum);
        }
    }

    boolean areOne() {
        return !one().isEmpty();
    }

    /** The domain that nearly all share; empty if there is none. */
    String one() {
        for (Map.Entry<String, Integer> domain : byDomain.entrySet()) {
            if (all >= FEWEST && domain.getValue() >= all * NEARLY_ALL) {
                return domain.getKey();
            }
        }
        return "";
    }
}
