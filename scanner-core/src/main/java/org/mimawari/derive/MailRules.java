package org.mimawari.derive;

import java.util.Set;

/**
 * What the settings say of mails.
 *
 * @param own hosts and domains of the organisation, besides that of the sender; each stands for all of its organisation
 * @param limit from how many strangers on it is told that they see each other
 */
public record MailRules(Set<String> own, int limit) {
    public static final MailRules DEFAULT = new MailRules(Set.of(), 10);

    public MailRules {
        own = Set.copyOf(own);
    }
}
