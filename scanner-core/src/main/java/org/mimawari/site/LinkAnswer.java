package org.mimawari.site;

/** What a link that gave no page or file answered. */
public enum LinkAnswer {
    /** 404. */
    NOT_FOUND,
    /** 410. */
    GONE,
    /** It redirects in a circle. */
    REDIRECT_LOOP,
    /** The host name does not exist. */
    NO_SUCH_HOST
}
