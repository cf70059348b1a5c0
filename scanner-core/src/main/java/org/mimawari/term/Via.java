package org.mimawari.term;

/** By what kind of thing a page or document leads to an address. */
public enum Via {
    START,
    LINK,
    FRAME,
    IMAGE,
    SCRIPT,
    TEXT,
    QR_IN_PDF,
    QR_IN_IMAGE,
    QR_IN_OFFICE,
    PDF_LINK,
    SITEMAP,
    REDIRECT,
    HISTORY,
    /** The address of a form that asks by GET: it may be looked at. */
    FORM,
    /** The address of a form that sends: known, and never asked for by the walk. */
    SENDING_FORM,
    /** The list of videos of a channel of the organisation. */
    CHANNEL,
    /** Named to the run from outside: what leads there is not known. */
    NAMED
}
