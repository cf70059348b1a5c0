package org.mimawari.site;

/** What is shared. */
public enum ShareKind {
    SHEET,
    TEXT,
    SLIDES,
    DRAWING,
    FILE,
    FOLDER,
    MAP,
    GROUP,
    CALENDAR,
    SITE,
    BOARD,
    /** Rows of a database: a view of records. */
    TABLE,
    /** A page of notes. */
    NOTES
}
