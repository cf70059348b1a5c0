package org.mimawari.check.mail;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.mimawari.finding.Signal;
import org.mimawari.site.MailTally;
import org.mimawari.site.MailTally.Recipients;
import org.mimawari.term.Place;

/** What it means that the recipients of a mail see each other. The numbers are rules of our own; docs/checks/mail-visible-recipients.md gives the published cases behind them. */
enum Sight {
    HARMLESS,
    SUSPECTED,
    CERTAIN;

    /** So many times the limit are too many for one conversation, or for the people of one organisation. */
    private static final int CROWD = 5;

    static Sight of(MailTally mail) {
        Recipients recipients = mail.recipients();
        if (!areStrangers(mail)) {
            return recipients.outside() >= CROWD * mail.limit() ? SUSPECTED : HARMLESS;
        }
        boolean conversation = mail.reply() && recipients.strangers() < CROWD * mail.limit();
        return conversation || isCarried(mail.place()) ? SUSPECTED : CERTAIN;
    }

    /** Private addresses are people's own, so half as many are enough. */
    private static boolean areStrangers(MailTally mail) {
        return mail.recipients().strangers() >= mail.limit() || isPrivate(mail);
    }

    private static boolean isPrivate(MailTally mail) {
        int half = Math.max(2, (mail.limit() + 1) / 2);
        return mail.recipients().privately() >= half;
    }

    /** Whether another mail carries it. */
    private static boolean isCarried(Place place) {
        if (place instanceof Place.Message message) {
            return isCarried(message.place());
        }
        if (place instanceof Place.Inside inside) {
            return isCarried(inside.place());
        }
        return place instanceof Place.Attachment;
    }

    /** Why these mails are told. */
    static Set<Signal> signals(Collection<MailTally> mails) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        for (MailTally mail : mails) {
            if (!areStrangers(mail)) {
                signals.add(Signal.MAIL_SHOWS_ONE_ORGANISATION);
                continue;
            }
            signals.add(Signal.MAIL_SHOWS_STRANGERS);
            if (isPrivate(mail)) {
                signals.add(Signal.MAIL_SHOWS_PRIVATE_ADDRESSES);
            }
            if (isCarried(mail.place())) {
                signals.add(Signal.MAIL_IS_CARRIED);
            } else if (mail.reply()) {
                signals.add(Signal.MAIL_IS_REPLY);
            }
        }
        return signals;
    }
}
