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
    NO_SUCH_HOST,
    /** The page that the host gives with status 200 for what does not exist. */
    SOFT_NOT_FOUND,
    /** Nothing: nobody was asked, as it is cut off or misspelt so that nothing can be there. */
    MISSPELT
}
