package org.mimawari.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How mails are judged.
 *
 * @param visibleRecipients from how many strangers on it is told that they see each other
 * @param ownDomains domains of mail addresses of the organisation, besides that of the sender
 */
public record MailCheckSettings(int visibleRecipients, List<String> ownDomains) {
    public static final MailCheckSettings DEFAULT = new MailCheckSettings(10, List.of());

    public MailCheckSettings {
        ownDomains = List.copyOf(ownDomains);
    }

    /** The same, where these hosts are the organisation's own too. */
    public MailCheckSettings plus(Collection<String> hosts) {
        List<String> all = new ArrayList<>(ownDomains);
        all.addAll(hosts);
        return new MailCheckSettings(visibleRecipients, all);
    }
}
