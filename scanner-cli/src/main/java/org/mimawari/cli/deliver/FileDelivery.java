package org.mimawari.cli.deliver;

import jakarta.mail.MessagingException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import org.mimawari.report.MailBody;
import org.mimawari.term.ScanId;

/** Writes mails to files that every mail program opens, instead of sending them. */
public final class FileDelivery {

    private final String from;

    /** @param from the sender's address */
    public FileDelivery(String from) {
        this.from = HeaderValue.check("from", from);
    }

    /**
     * Writes one mail, in place of one of the same name.
     *
     * @param file ends in {@code .eml}
     */
    public void write(ScanId run, MailBody body, String recipient, Instant date, Path file) throws IOException {
        Letter letter = new Letter(from, recipient, body, date, Letter.messageId(run, "", recipient, from));
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            MimeMaker.withoutServer().make(letter).writeTo(out);
        } catch (MessagingException e) {
            throw new IOException("the mail cannot be written to " + file, e);
        }
    }
}
