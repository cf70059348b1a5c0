package org.mimawari.finding;

/** The families of checks; the first word of every check's id. */
public enum Family {
    FORM,
    SHARE,
    PERSONAL,
    DOCUMENT,
    VIDEO,
    LINK,
    SERVER,
    MAIL
}
