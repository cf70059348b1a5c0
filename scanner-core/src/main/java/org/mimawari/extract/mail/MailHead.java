package org.mimawari.extract.mail;

import java.util.Locale;
import org.mimawari.content.MailSink;
import org.mimawari.content.SiteText;
import org.mimawari.term.MailField;
import org.mimawari.term.MailStage;

/**
 * Goes through the fields at the top of a mail. It counts as sent if a server has left a trace or it has a date, unless a program says that it is a draft or waits. Used by one thread.
 *
 * <p>Sources: RFC 5322 3.6; {@code X-Unsent} of Microsoft's mail programs; {@code X-Mozilla-Status} and {@code X-Mozilla-Draft-Info} of Thunderbird (nsMsgMessageFlags).
 */
final class MailHead {
    /** Waits to be sent. */
    private static final int MOZILLA_QUEUED = 0x0800;

    private static final int HEXADECIMAL = 16;

    private final MailSink mail;
    private boolean from;
    private String sender = "";
    private boolean handedOver;
    private boolean dated;
    private boolean unsent;

    MailHead(MailSink mail) {
        this.mail = mail;
    }

    /** @param value a character for each byte */
    void field(String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "from" -> {
                from = true;
                addresses(MailField.FROM, value);
            }
            case "sender" -> sender = value;
            case "to" -> addresses(MailField.TO, value);
            case "cc" -> addresses(MailField.CC, value);
            case "bcc" -> addresses(MailField.BCC, value);
            case "received", "return-path", "delivered-to" -> handedOver = true;
            case "date" -> dated = true;
            case "x-unsent" -> unsent |= value.strip().equals("1");
            case "x-mozilla-draft-info" -> unsent = true;
            case "x-mozilla-status" -> unsent |= isQueued(value.strip());
            case "in-reply-to" -> {
                if (!value.isBlank()) {
                    mail.reply();
                }
            }
            default -> {
                // Says nothing of the people.
            }
        }
    }

    private void addresses(MailField field, String value) {
        new AddressScan(value, address -> mail.address(field, new SiteText(address))).run();
    }

    private static boolean isQueued(String flags) {
        try {
            return (Integer.parseInt(flags, HEXADECIMAL) & MOZILLA_QUEUED) != 0;
        } catch (NumberFormatException strange) {
            return false;
        }
    }

    /** The head is over. */
    void end() {
        if (!from) {
            addresses(MailField.FROM, sender);
        }
        mail.stage(!unsent && (handedOver || dated) ? MailStage.SENT : MailStage.UNSENT);
    }
}
