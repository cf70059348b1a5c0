package org.mimawari.term;

/** How far a mail is on its way. */
public enum MailStage {
    /** A draft, or one that waits to be sent. */
    UNSENT,
    SENT
}
