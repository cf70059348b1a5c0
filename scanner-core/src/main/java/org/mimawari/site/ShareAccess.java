package org.mimawari.site;

/** How a shared thing answers a stranger. */
public enum ShareAccess {
    /** It opens. */
    OPEN,
    /** It asks to sign in, or says that only some may see it. */
    SIGN_IN,
    /** It asks for a password. */
    PASSWORD,
    /** It is not there any more. */
    GONE
}
