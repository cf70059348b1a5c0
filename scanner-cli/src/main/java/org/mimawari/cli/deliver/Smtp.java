package org.mimawari.cli.deliver;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.deliver.MailTrouble.Kind;
import org.mimawari.settings.MailSettings;
import org.mimawari.settings.MailSettings.Security;
import org.mimawari.settings.NetworkSettings;

/** The mail server of the settings. A connection for each mail. Thread-safe. */
final class Smtp {

    private static final int FIRST_REFUSAL = 400;

    private final MailSettings settings;
    private final Connector connector;
    private final Session session;

    /** @throws IllegalArgumentException if {@code mail.from} is no address, or a certificate file cannot be read */
    Smtp(MailSettings settings, NetworkSettings network) {
        SSLSocketFactory tls = MailTrust.sockets(network.caCertificates());
        this.settings = settings;
        this.connector = new Connector(settings, network.connectTo(), tls);
        this.session = Session.getInstance(properties(settings, tls));
    }

    private static Properties properties(MailSettings settings, SSLSocketFactory tls) {
        Properties p = new Properties();
        boolean startTls = settings.security() == Security.STARTTLS;
        p.setProperty("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        p.setProperty("mail.smtp.from", HeaderValue.sender(settings.from()).getAddress());
        p.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        p.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        p.setProperty("mail.smtp.ssl.protocols", String.join(" ", Connector.PROTOCOLS));
        p.setProperty("mail.smtp.ssl.socketFactory.fallback", "false");
        p.put("mail.smtp.ssl.socketFactory", tls);
        return p;
    }

    /** @throws MailTrouble if the server has not taken it; its kind tells whether that is sure */
    void send(Letter letter, Handover handover) throws MailTrouble {
        MimeMessage message;
        try {
            message = new MimeMaker(session).make(letter);
        } catch (MessagingException e) {
            throw new MailTrouble(Kind.MESSAGE_REFUSED, 0, server(), e);
        }
        StepwiseTransport transport = connect(handover);
        try {
            transport.sendMessage(message, new Address[] {HeaderValue.recipient(letter.to())});
        } catch (MessagingException e) {
            throw trouble(e, transport);
        } finally {
            closeQuietly(transport);
        }
    }

    /** Connects, proves who is there on both sides, and leaves again. No mail is sent. */
    void greet() throws MailTrouble {
        closeQuietly(connect(new NoHandover()));
    }

    private StepwiseTransport connect(Handover handover) throws MailTrouble {
        StepwiseTransport transport = new StepwiseTransport(session, who(), handover);
        try {
            transport.connect(connector.connect());
            return transport;
        } catch (Connector.NotLoopback e) {
            throw new MailTrouble(Kind.NOT_LOOPBACK, 0, server(), e);
        } catch (SSLException e) {
            throw new MailTrouble(Kind.TLS, 0, server(), e);
        } catch (IOException e) {
            throw new MailTrouble(Kind.UNREACHABLE, 0, server(), e);
        } catch (MessagingException e) {
            closeQuietly(transport);
            throw trouble(e, transport);
        }
    }

    private URLName who() {
        boolean signsIn = !settings.user().isEmpty();
        return new URLName(
                "smtp",
                settings.host(),
                settings.port(),
                null,
                signsIn ? settings.user() : null,
                signsIn ? settings.password() : null);
    }

    private MailTrouble trouble(MessagingException e, StepwiseTransport transport) {
        int code = code(e);
        Kind kind =
                switch (transport.step()) {
                    case CONNECTING -> whileConnecting(e, code);
                    case SENDER -> code >= FIRST_REFUSAL ? Kind.SENDER_REFUSED : Kind.BROKEN_OFF;
                    case RECIPIENT -> code >= FIRST_REFUSAL ? Kind.RECIPIENT_REFUSED : Kind.BROKEN_OFF;
                    case CONTENT -> whileSending(e, code);
                    case END -> code >= FIRST_REFUSAL ? Kind.MESSAGE_REFUSED : Kind.UNCLEAR;
                };
        return new MailTrouble(kind, code, server(), e);
    }

    private static Kind whileConnecting(MessagingException e, int code) {
        if (e instanceof AuthenticationFailedException) {
            return Kind.SIGN_IN;
        }
        if (causedBy(e, SSLException.class) != null) {
            return Kind.TLS;
        }
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("starttls")) {
            return Kind.NO_STARTTLS;
        }
        return code >= FIRST_REFUSAL ? Kind.BROKEN_OFF : Kind.UNREACHABLE;
    }

    private static Kind whileSending(MessagingException e, int code) {
        if (causedBy(e, TakenOver.class) != null) {
            return Kind.TAKEN_OVER;
        }
        return code >= FIRST_REFUSAL ? Kind.MESSAGE_REFUSED : Kind.BROKEN_OFF;
    }

    private static <T extends Throwable> @Nullable T causedBy(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /** The server's reply is somewhere in the chain of exceptions; 0 if there was none. */
    private static int code(MessagingException e) {
        for (Exception next = e;
                next != null;
                next = next instanceof MessagingException m ? m.getNextException() : null) {
            int code = ownCode(next);
            if (code > 0) {
                return code;
            }
        }
        return 0;
    }

    private static int ownCode(Exception e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return e instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private static void closeQuietly(StepwiseTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // What matters was said before QUIT.
            return;
        }
    }

    private String server() {
        return settings.host() + ":" + settings.port();
    }

    /** Another process has taken the mail over. */
    static final class TakenOver extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class NoHandover implements Handover {
        @Override
        public void beforeTheEnd() throws IOException {
            throw new IOException("only greeting: no mail is sent");
        }

        @Override
        public void accepted() {}
    }
}
