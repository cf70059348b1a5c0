package org.mimawari.site;

/** In what two versions of a document differ: kinds, never what stands there. */
public enum VersionDifference {
    /** A QR code of the older one leads where none of the newer one does. */
    CODE,
    /** Likewise, another link. */
    LINKS,
    DEADLINE,
    /** The newer one says that it is a correction. */
    CORRECTION,
    FISCAL_YEAR,
    /** A number of an edition, or the day of a revision. */
    EDITION,
    /** The words. */
    TEXT,
    /** Nothing but numbers: a date, a telephone number, a sum. */
    NUMBERS,
    PAGES,
    /** Another kind of file. */
    FORMAT
}
