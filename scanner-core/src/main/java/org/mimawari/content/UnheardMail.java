package org.mimawari.content;

import org.mimawari.term.MailField;
import org.mimawari.term.MailStage;

/** Takes a mail that nobody asks about. */
final class UnheardMail implements MailSink {
    @Override
    public void address(MailField field, SiteText address) {
        // Nobody counts it.
    }

    @Override
    public void stage(MailStage stage) {
        // Nobody wants to know.
    }

    @Override
    public void reply() {
        // Nobody wants to know.
    }

    @Override
    public void cut() {
        // Nobody wants to know.
    }
}
