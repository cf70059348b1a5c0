package org.mimawari.site;

import org.mimawari.term.MailStage;
import org.mimawari.term.Place;

/**
 * What a mail shows of those to whom it is written: numbers only, no address.
 *
 * @param place of the mail within the document, or the whole
 * @param reply whether it answers another mail
 * @param whole whether all of its addresses could be read
 * @param limit from how many strangers on the settings want it told that they see each other
 */
public record MailTally(Place place, MailStage stage, boolean reply, boolean whole, int limit, Recipients recipients) {

    /**
     * Different addresses.
     *
     * @param to in To, the sender's own left out
     * @param cc in Cc and not in To
     * @param bcc in Bcc alone, where nobody else sees them
     * @param domains different domains of those in To and Cc
     * @param outside how many of those in To and Cc are no mailing list and belong neither to the sender's organisation nor to the organisation of the settings
     * @param strangers of these, how many parties: an address at a provider of private mail is one, an organisation is one with all of its addresses, public bodies are none
     * @param privately of these, how many are at providers of private mail
     * @param lists mailing lists and groups in To and Cc, each of which stands for people who cannot be seen
     */
    public record Recipients(
            int to, int cc, int bcc, int domains, int outside, int strangers, int privately, int lists) {

        /** How many addresses everybody sees who gets the mail. */
        public int shown() {
            return to + cc;
        }
    }

    /** The same, not sent yet. */
    public MailTally unsent() {
        return new MailTally(place, MailStage.UNSENT, reply, whole, limit, recipients);
    }
}
