package org.mimawari.cli.doctor;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.List;
import java.util.Properties;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.MailSettings.Security;

/** Connects to the mail server as a delivery does, signs in if the settings say so, and sends nothing. */
final class MailCheckup implements Checkup {
    private static final String TIMEOUT_MILLIS = "10000";

    private final MailSettings mail;

    MailCheckup(MailSettings mail) {
        this.mail = mail;
    }

    @Override
    public List<Note> look() {
        String shown = mail.host() + ":" + mail.port();
        try (Transport transport = Session.getInstance(properties()).getTransport("smtp")) {
            boolean login = !mail.user().isEmpty();
            transport.connect(mail.host(), mail.port(), login ? mail.user() : null, login ? mail.password() : null);
            return List.of(Note.ok("doctor.mail", shown));
        } catch (AuthenticationFailedException e) {
            return List.of(Note.problem("doctor.mail-login", shown));
        } catch (MessagingException e) {
            // The server's own words stay out: what a stranger answers is not repeated.
            boolean tls = mail.security() == Security.TLS || mail.security() == Security.STARTTLS;
            return List.of(Note.problem(tls ? "doctor.mail-silent-tls" : "doctor.mail-silent", shown));
        }
    }

    private Properties properties() {
        Properties all = new Properties();
        all.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        all.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        all.setProperty("mail.smtp.auth", String.valueOf(!mail.user().isEmpty()));
        all.setProperty("mail.smtp.starttls.enable", String.valueOf(mail.security() == Security.STARTTLS));
        all.setProperty("mail.smtp.starttls.required", String.valueOf(mail.security() == Security.STARTTLS));
        all.setProperty("mail.smtp.ssl.enable", String.valueOf(mail.security() == Security.TLS));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return all;
    }
}
