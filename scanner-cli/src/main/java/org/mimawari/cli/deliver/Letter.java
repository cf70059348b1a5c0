package org.mimawari.cli.deliver;

import java.time.Instant;
import org.mimawari.report.MailBody;
import org.mimawari.term.Digest;
import org.mimawari.term.ScanId;

/**
 * One mail for one recipient.
 *
 * @param from the sender, with or without a name
 * @param to one plain address
 * @param date the same at each attempt
 * @param messageId the same at each attempt, with angle brackets
 */
record Letter(String from, String to, MailBody body, Instant date, String messageId) {

    /** A name for the mail that follows from what it is, so that a mail system that gets it twice can tell. */
    static String messageId(ScanId run, String site, String to, String from) {
        String sender = HeaderValue.sender(from).getAddress();
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        return "<" + Digest.of(run + "\n" + site + "\n" + to).hex() + ".mimawari@" + domain + ">";
    }
}
