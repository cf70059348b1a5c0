package org.mimawari.report;

/**
 * What a mail says, in two forms of one content.
 *
 * @param subject one line
 * @param text plain text; lines end with a line feed and have at most {@value MailPlain#WIDTH} columns, addresses apart
 * @param html the same with layout, a whole document that loads nothing
 * @throws IllegalArgumentException if the subject has a line break, which could add lines to the header of the mail
 */
public record MailBody(String subject, String text, String html) {
    public MailBody {
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the subject of a mail has to be one line without control characters");
        }
    }
}
