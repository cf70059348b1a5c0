package org.mimawari.site;

/** How a form answers a stranger who wants to fill it in. */
public enum FormAccess {
    OPEN,
    CLOSED,
    SIGN_IN,
    RESTRICTED,
    GONE
}
