package org.mimawari.cli.deliver;

/**
 * What a mail says, in two forms of one content.
 *
 * @param subject one line
 * @param text plain text; lines end with a line feed
 * @param html a whole document
 * @throws IllegalArgumentException if the subject has a line break, which could add lines to the header of the mail
 */
public record MailBody(String subject, String text, String html) {
    public MailBody {
        HeaderValue.check("subject", subject);
    }
}
