package org.mimawari.personal;

import java.util.HashMap;
import java.util.Map;

/** Counts whose mail addresses stand in a column: people's, at many providers, or those of one organisation, which are its staff; what is known of a domain is in {@link MailDomains}. Used by one thread; keeps domains, never an address. */
final class ColumnDomains {
    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.9;
    private static final int MOST_DOMAINS = 200;
    private static final double MOST = 0.6;

    private final MailDomains known;
    private final Map<String, Integer> byDomain = new HashMap<>();
    private int all;
    private int numbered;

    ColumnDomains(MailDomains known) {
        this.known = known;
    }

    void add(String address) {
        String domain = MailDomains.plain(address.substring(address.lastIndexOf('@') + 1));
        all++;
        numbered += known.isNumbered(address) ? 1 : 0;
        boolean kept = byDomain.containsKey(domain);
        if (kept || byDomain.size() < MOST_DOMAINS && !known.isStandIn(domain) && !known.isPrivate(domain)) {
            byDomain.merge(domain, 1, Integer::sum);
        }
    }

    /** The domain that nearly all share; empty if there is none, or if the addresses are numbered as those of pupils are. */
    String one() {
        if (numbered >= all * MOST) {
            return "";
        }
        for (Map.Entry<String, Integer> domain : byDomain.entrySet()) {
            if (all >= FEWEST && domain.getValue() >= all * NEARLY_ALL) {
                return domain.getKey();
            }
        }
        return "";
    }
}
