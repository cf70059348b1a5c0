package org.mimawari.content;

import org.mimawari.term.MailField;
import org.mimawari.term.MailStage;

/** Takes whom a mail is from and to, while it is read; keeps no address. Used by one thread. */
public interface MailSink {
    /** An address as it stands in the mail, without the name beside it; the same one may come several times. */
    void address(MailField field, SiteText address);

    /** Called once, when the head of the mail has been read. */
    void stage(MailStage stage);

    /** The mail answers another one. */
    void reply();

    /** Not all of the addresses could be read. */
    void cut();
}
