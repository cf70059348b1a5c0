package org.mimawari.term;

/** What a document says of itself and its makers beside its content. */
public enum PropertyKind {
    TITLE,
    SUBJECT,
    KEYWORDS,
    AUTHOR,
    LAST_EDITOR,
    MANAGER,
    COMPANY,
    /** Who wrote a comment or made a tracked change. */
    COMMENT_AUTHOR,
    /** Whom a camera names as its owner or as the artist. */
    CAMERA_OWNER,
    /** Where a photograph was taken. */
    GPS_POSITION,
    /** A path or server of the maker's own network. */
    OWN_PATH,
    /** A property with a name that the maker gave it. */
    CUSTOM,
    /** When it was made. */
    MADE,
    /** When it was changed last. */
    CHANGED
}
