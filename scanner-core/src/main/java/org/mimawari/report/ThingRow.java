package org.mimawari.report;

import org.mimawari.site.Subject;

/**
 * One line of the list of shared files, videos and unjudged forms.
 *
 * @param service its name, and what the thing is
 * @param state who can see it
 * @param detail what else is to be known, or empty
 */
record ThingRow(Subject subject, String service, String state, String detail, Mood mood) {
    /** For the order and the style, worst first. */
    enum Mood {
        /** Anyone can see what is not for everybody, or do harm. */
        BAD,
        /** Anyone can see it; it may be meant so. */
        OPEN,
        UNSEEN,
        FINE
    }
}
