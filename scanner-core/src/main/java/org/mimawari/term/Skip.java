package org.mimawari.term;

/** Why an address of the site was left alone on purpose. */
public enum Skip {
    /** The settings exclude it. */
    EXCLUDED,
    /** The host's robots.txt forbids it. */
    ROBOTS,
    /** Its name says that it is something that no check looks into: a script, a font, a sound, a film. */
    OTHER_MEDIA,
    /** One more of a series without an end: a calendar, a path that repeats itself, a query that grows. */
    ENDLESS,
    /** The run may ask for no more addresses. */
    OVER_LIMIT,
    /** The run's time was up. */
    OUT_OF_TIME,
    /** It lies at a loopback, private or otherwise forbidden network address. */
    FORBIDDEN_ADDRESS,
    /** It is written with a user name or a password. */
    CREDENTIALS
}
