package org.mimawari.term;

/** Where a mail names an address. */
public enum MailField {
    /** Who writes. */
    FROM,
    TO,
    CC,
    /** Seen by nobody but the sender. */
    BCC;

    /** Whether all who get the mail see the address. */
    public boolean isShownToAll() {
        return this == TO || this == CC;
    }
}
