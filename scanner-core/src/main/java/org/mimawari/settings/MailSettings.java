package org.mimawari.settings;

import org.mimawari.term.Language;

/** How reports are mailed. The password is never printed. */
public record MailSettings(
        String host,
        int port,
        Security security,
        String user,
        String password,
        String from,
        When when,
        Language language) {

    /** How the connection to the mail server is protected. */
    public enum Security {
        /** Plain first, then STARTTLS, which must succeed. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** No protection: to loopback only. */
        NONE,
        /** No protection, also to other hosts. */
        NONE_ANYWHERE
    }

    /** When a mail is sent after a run. */
    public enum When {
        CHANGES,
        FINDINGS,
        ALWAYS
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + ", from=" + from + "]";
    }
}
