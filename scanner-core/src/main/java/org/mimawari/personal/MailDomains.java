package org.mimawari.personal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whose mail addresses stand in a column: people's, at many providers, or those of one organisation, which are its staff. Used by one thread; keeps domains, never an address. */
final class MailDomains {
    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.9;
    /** Where anybody may have an address. */
    private static final List<String> FOR_ALL = List.of(
            "gmail.com",
            "yahoo.co.jp",
            "yahoo.com",
            "ymail.ne.jp",
            "outlook.jp",
            "outlook.com",
            "hotmail.com",
            "hotmail.co.jp",
            "live.jp",
            "icloud.com",
            "me.com",
            "docomo.ne.jp",
            "ezweb.ne.jp",
            "au.com",
            "softbank.ne.jp",
            "i.softbank.jp",
            "vodafone.ne.jp",
            "nifty.com",
            "ocn.ne.jp",
            "biglobe.ne.jp",
            "so-net.ne.jp",
            "plala.or.jp",
            "dion.ne.jp",
            "excite.co.jp",
            "aol.com",
            "proton.me",
            "example.com",
            "example.jp");

    private static final int MOST_DOMAINS = 200;

    private final Map<String, Integer> byDomain = new HashMap<>();
    private int all;

    void add(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        all++;
        if (!FOR_ALL.contains(domain) && (byDomain.size() < MOST_DOMAINS || byDomain.containsKey(domain))) {
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
