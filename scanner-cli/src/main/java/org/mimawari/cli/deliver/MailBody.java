package org.mimawari.cli.deliver;

/**
 * What a mail says, in two forms of one content.
 *
 * @param subject one line: a line break, which could add lines to the header of the mail, is an IllegalArgumentException
 * @param text plain text; lines end with a line feed
 * @param html a whole document
 */
public record MailBody(String subject, String text, String html) {
    public MailBody {
        HeaderValue.check("subject", subject);
    }
}
