package org.mimawari.site;

/** How the answers that others gave to a form are kept. */
public enum ResponsesAccess {
    /** Anyone can read them, or their summary. */
    PUBLIC,
    /** The service refuses them to strangers. */
    PRIVATE
}
