package org.mimawari.cli;

import java.util.Optional;
import org.mimawari.cli.deliver.MailTrouble;
import org.mimawari.cli.deliver.SmtpCheck;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.NetworkSettings;

/** Signs in to the mail server as a delivery does, and says in a sentence of the doctor what keeps it from taking mails. */
final class MailSignIn {
    private MailSignIn() {}

    /** Empty if it would take mails. */
    static Optional<Said> trouble(MailSettings mail, NetworkSettings network) {
        return new SmtpCheck(mail, network).trouble().map(trouble -> said(trouble, mail));
    }

    private static Said said(MailTrouble trouble, MailSettings mail) {
        String id =
                switch (trouble.kind()) {
                    case SIGN_IN -> "doctor.mail-login";
                    case NO_STARTTLS -> "doctor.mail-no-starttls";
                    case TLS -> "doctor.mail-tls";
                    case NOT_LOOPBACK -> "doctor.mail-plain";
                    default -> "doctor.mail-silent";
                };
        return Said.of(id, mail.host() + ":" + mail.port());
    }
}
