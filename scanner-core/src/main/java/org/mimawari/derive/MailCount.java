package org.mimawari.derive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mimawari.content.MailSink;
import org.mimawari.content.SiteText;
import org.mimawari.personal.MailDomains;
import org.mimawari.site.MailTally;
import org.mimawari.site.MailTally.Recipients;
import org.mimawari.term.Digest;
import org.mimawari.term.MailField;
import org.mimawari.term.MailStage;
import org.mimawari.term.Place;

/** Counts whom one mail shows to whom; keeps digests of addresses, and domains, until it is counted. At most {@value #MOST} addresses are told apart. Used by one thread. */
final class MailCount implements MailSink {
    private static final int MOST = 100_000;
    private static final int MOST_DOMAINS = 20_000;

    private final Place place;
    private final MailDomains domains;
    private final MailRules rules;
    private final Set<Digest> senders = new HashSet<>();
    private final Set<String> senderDomains = new HashSet<>();
    private final Set<Digest> to = new HashSet<>();
    private final Set<Digest> cc = new HashSet<>();
    private final Set<Digest> bcc = new HashSet<>();
    private final Map<String, Integer> shown = new HashMap<>();
    /** Of a recipient who is the sender too. */
    private final Map<Digest, String> known = new HashMap<>();

    private final Set<Digest> lists = new HashSet<>();
    private MailStage stage = MailStage.UNSENT;
    private boolean reply;
    private boolean whole = true;

    MailCount(Place place, MailDomains domains, MailRules rules) {
        this.place = place;
        this.domains = domains;
        this.rules = rules;
    }

    @Override
    public void address(MailField field, SiteText written) {
        String address = written.raw().strip().toLowerCase(Locale.ROOT);
        String domain = MailDomains.plain(address.substring(address.lastIndexOf('@') + 1));
        Digest digest = Digest.of(address);
        if (field == MailField.FROM) {
            senders.add(digest);
            senderDomains.add(domain);
        } else if (room(domain)) {
            recipient(field, address, domain, digest);
        }
    }

    private boolean room(String domain) {
        boolean full = to.size() + cc.size() + bcc.size() >= MOST
                || shown.size() >= MOST_DOMAINS && !shown.containsKey(domain);
        whole &= !full;
        return !full;
    }

    private void recipient(MailField field, String address, String domain, Digest digest) {
        boolean seenBefore = isShown(digest);
        of(field).add(digest);
        if (field.isShownToAll() && !seenBefore) {
            if (domains.isList(address)) {
                lists.add(digest);
            } else {
                shown.merge(domain, 1, Integer::sum);
            }
            known.put(digest, domain);
        }
    }

    private Set<Digest> of(MailField field) {
        return switch (field) {
            case CC -> cc;
            case BCC -> bcc;
            default -> to;
        };
    }

    private boolean isShown(Digest digest) {
        return known.containsKey(digest);
    }

    @Override
    public void stage(MailStage reached) {
        stage = reached;
    }

    @Override
    public void reply() {
        reply = true;
    }

    @Override
    public void cut() {
        whole = false;
    }

    /** To be called once, at the end. */
    MailTally tally() {
        senders.forEach(this::leaveOut);
        cc.removeAll(to);
        bcc.removeAll(to);
        bcc.removeAll(cc);
        Set<String> everywhere = new HashSet<>(known.values());
        Outside outside = outside();
        Recipients recipients = new Recipients(
                to.size(),
                cc.size(),
                bcc.size(),
                everywhere.size(),
                outside.addresses,
                outside.organisations.size() + outside.privately,
                outside.privately,
                lists.size());
        return new MailTally(place, stage, reply, whole, rules.limit(), recipients);
    }

    private void leaveOut(Digest sender) {
        to.remove(sender);
        cc.remove(sender);
        bcc.remove(sender);
        String domain = known.remove(sender);
        if (domain != null && !lists.remove(sender)) {
            shown.merge(domain, -1, Integer::sum);
        }
    }

    /** Those of them that are none of the organisation's own. */
    private static final class Outside {
        private final Set<String> organisations = new HashSet<>();
        private int addresses;
        private int privately;
    }

    private Outside outside() {
        Outside outside = new Outside();
        Set<String> own = new HashSet<>();
        senderDomains.stream()
                .filter(domain -> !domains.isPrivate(domain))
                .forEach(domain -> own.add(domains.organisation(domain)));
        rules.own().forEach(domain -> own.add(domains.organisation(domain)));
        shown.forEach((domain, number) -> {
            String organisation = domains.organisation(domain);
            if (number > 0 && !own.contains(organisation)) {
                outside.addresses += number;
                if (domains.isPrivate(domain)) {
                    outside.privately += number;
                } else if (!domains.isPublicBody(domain)) {
                    outside.organisations.add(organisation);
                }
            }
        });
        return outside;
    }
}
