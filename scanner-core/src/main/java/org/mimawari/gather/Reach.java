package org.mimawari.gather;

import org.mimawari.term.Via;

/** What kind of ways lead to an address: as much as the walk must know of them while it goes on. */
public enum Reach {
    /** The run begins there. */
    START(Via.START),
    /** A link that a visitor can follow. */
    LINKED(Via.LINK),
    /** A QR code. */
    QR(Via.QR_IN_PDF),
    /** A page shows it as a picture. */
    IMAGE(Via.IMAGE),
    /** It is only mentioned: in a sitemap, in plain text. */
    MENTIONED(Via.SITEMAP);

    private final Via example;

    Reach(Via example) {
        this.example = example;
    }

    static Reach of(Via via) {
        return switch (via) {
            case START -> START;
            case LINK, FRAME, PDF_LINK, NAMED -> LINKED; // whoever names an address may have it from a link
            case QR_IN_PDF, QR_IN_IMAGE, QR_IN_OFFICE -> QR;
            case IMAGE -> IMAGE;
            case SCRIPT, TEXT, SITEMAP, REDIRECT, HISTORY, FORM, SENDING_FORM, CHANNEL -> MENTIONED;
        };
    }

    /** One of the ways of this kind. */
    Via example() {
        return example;
    }
}
