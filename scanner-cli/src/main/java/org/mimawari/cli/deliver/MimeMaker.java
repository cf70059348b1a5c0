package org.mimawari.cli.deliver;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/**
 * Makes the MIME message of a letter: text and HTML as alternatives, in ASCII characters and lines of at most 76, with Date, Message-ID, and the
 * marks by which other programs do not answer it (RFC 3834). Stateless.
 */
final class MimeMaker {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int READABLE_SHARE = 6;

    private final Session session;

    MimeMaker(Session session) {
        this.session = session;
    }

    /** For messages that are only written to a file. */
    static MimeMaker withoutServer() {
        return new MimeMaker(Session.getInstance(new Properties()));
    }

    MimeMessage make(Letter letter) throws MessagingException {
        MimeMessage message = new Named(session, letter.messageId());
        InternetAddress from = HeaderValue.sender(letter.from());
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, HeaderValue.recipient(letter.to()));
        message.setSubject(HeaderValue.check("subject", letter.body().subject()), UTF_8);
        message.setSentDate(Date.from(letter.date()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.body().text(), "plain"));
        both.addBodyPart(part(letter.body().html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        // RFC 2045 6.8: line breaks of text are CRLF before it is encoded.
        part.setText(text.replace("\r\n", "\n").replace("\n", "\r\n"), UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", isMostlyAscii(text) ? "quoted-printable" : "base64");
        return part;
    }

    private static boolean isMostlyAscii(String text) {
        long others = text.chars().filter(c -> c > 0x7e).count();
        return others * READABLE_SHARE < text.length();
    }

    /** Keeps its own Message-ID, where the library would make one out of the machine's name. */
    private static final class Named extends MimeMessage {
        private final String messageId;

        Named(Session session, String messageId) {
            super(session);
            this.messageId = HeaderValue.check("Message-ID", messageId);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
