package org.mimawari.extract;

/** How the text behind a start tag is read, up to the end tag of the same name. */
enum HtmlMode {
    /** Tags and references. */
    DATA,
    /** References, no tags: titles. */
    RCDATA,
    /** Neither: styles. */
    RAWTEXT,
    /** Neither, and comments that may hold an end tag. */
    SCRIPT,
    /** Neither, up to the end of the page. */
    PLAINTEXT
}
