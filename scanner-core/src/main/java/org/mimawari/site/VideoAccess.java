package org.mimawari.site;

/** Who can watch a video. */
public enum VideoAccess {
    /** Anyone, and it can be found by searching. */
    PUBLIC,
    /** Anyone who has the address. */
    UNLISTED,
    PASSWORD,
    SIGN_IN,
    /** Nobody but whom its owner lets. */
    PRIVATE,
    GONE
}
