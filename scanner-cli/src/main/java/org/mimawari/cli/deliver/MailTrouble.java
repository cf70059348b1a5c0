package org.mimawari.cli.deliver;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mail could not be handed over. Holds no password and no words of the server. */
public final class MailTrouble extends Exception {

    private static final long serialVersionUID = 1;
    private static final int PERMANENT = 500;

    /** What went wrong. */
    public enum Kind {
        /** No such host, no connection, no answer in time. */
        UNREACHABLE,
        /** The server offers no STARTTLS, which the settings ask for. */
        NO_STARTTLS,
        /** The server's certificate is not trusted or is another host's, or it speaks no TLS. */
        TLS,
        /** User or password is wrong. */
        SIGN_IN,
        /** Without protection to another machine, which the settings do not allow. */
        NOT_LOOPBACK,
        /** The server does not take mail from the address in {@code mail.from}. */
        SENDER_REFUSED,
        /** The server does not take mail for this recipient. */
        RECIPIENT_REFUSED,
        /** The server does not take this mail. */
        MESSAGE_REFUSED,
        /** The connection broke before the mail was whole. */
        BROKEN_OFF,
        /** The connection broke after the mail was whole and before the server said that it has it. */
        UNCLEAR,
        /** Another process has taken the mail over. */
        TAKEN_OVER
    }

    private final Kind kind;
    private final int code;

    MailTrouble(Kind kind, int code, String server, @Nullable Throwable cause) {
        super(words(kind, code, server), cause);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /** The server's reply code, or 0. */
    public int code() {
        return code;
    }

    /** Whether the server has said that trying again does not help. */
    boolean isPermanent() {
        return code >= PERMANENT && isAboutThisMail();
    }

    /** Whether other mails may well go through the same server now. */
    boolean isAboutThisMail() {
        return switch (kind) {
            case RECIPIENT_REFUSED, MESSAGE_REFUSED, TAKEN_OVER -> true;
            default -> false;
        };
    }

    private static String words(Kind kind, int code, String server) {
        String what =
                switch (kind) {
                    case UNREACHABLE ->
                        "does not answer; check mail.host and mail.port, and whether a firewall is in between";
                    case NO_STARTTLS ->
                        "offers no STARTTLS; set mail.security: tls with the right port, or ask who runs it";
                    case TLS ->
                        "cannot be reached by TLS: its certificate is not trusted or is another host's, or the port is for"
                                + " another kind of security; check mail.host, mail.port and mail.security, or add the certificate of your"
                                + " organisation's authority to network.ca-certificates";
                    case SIGN_IN -> "refuses user or password; check mail.user and mail.password";
                    case NOT_LOOPBACK ->
                        "is another machine, and mail.security: none is for this machine only; use starttls or tls";
                    case SENDER_REFUSED ->
                        "takes no mail from the address in mail.from, or wants mail.user and mail.password";
                    case RECIPIENT_REFUSED ->
                        "takes no mail for this recipient; check report-to, or whether it wants mail.user and"
                                + " mail.password";
                    case MESSAGE_REFUSED -> "does not take this mail";
                    case BROKEN_OFF -> "broke the connection off";
                    case UNCLEAR -> "did not say whether it has the mail";
                    case TAKEN_OVER -> "was left alone: another process delivers this mail";
                };
        String reply = code > 0 ? String.format(Locale.ROOT, " (reply %d)", code) : "";
        return "The mail server " + server + " " + what + reply + ".";
    }
}
