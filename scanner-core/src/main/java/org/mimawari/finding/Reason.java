package org.mimawari.finding;

import org.mimawari.term.Cause;

/** Why a check could not tell. */
public enum Reason {
    NOT_ATTEMPTED,
    UNREACHABLE,
    REFUSED,
    BLOCKED,
    TOO_LARGE,
    UNREADABLE,
    LOCKED,
    NEEDS_BROWSER,
    OWN_NETWORK,
    /** The check itself failed: a defect of Mimawari. */
    CHECK_FAILED;

    public static Reason of(Cause cause) {
        return valueOf(cause.name());
    }
}
