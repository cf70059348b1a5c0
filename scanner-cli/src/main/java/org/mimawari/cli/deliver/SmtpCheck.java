package org.mimawari.cli.deliver;

import java.util.Optional;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.NetworkSettings;

/** Tries the mail server without sending a mail: connection, TLS with the host's certificate, sign-in. */
public final class SmtpCheck {

    private final Smtp smtp;

    public SmtpCheck(MailSettings settings, NetworkSettings network) {
        this.smtp = new Smtp(settings, network);
    }

    /** What is wrong, with what to do in its message; empty if the server would take mail. */
    public Optional<MailTrouble> trouble() {
        try {
            smtp.greet();
            return Optional.empty();
        } catch (MailTrouble e) {
            return Optional.of(e);
        }
    }
}
