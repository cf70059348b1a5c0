package org.mimawari.term;

/** Why something could not be seen. */
public enum Cause {
    /** Left out on purpose: over the budget of addresses or time, excluded by the settings. */
    NOT_ATTEMPTED,
    /** No answer: no such host, no connection, time-out, broken TLS, server error. */
    UNREACHABLE,
    /** Not allowed: robots.txt, a private address, 401 or 403. */
    REFUSED,
    /** Held back by a bot check, a consent page, or "too many requests". */
    BLOCKED,
    /** Larger or slower than the limit. */
    TOO_LARGE,
    /** Damaged, unknown, or not what it should be. */
    UNREADABLE,
    /** Protected by a password. */
    LOCKED,
    /** Only scripts make its content. */
    NEEDS_BROWSER,
    /** The machine of the scanner had no network: nothing is known of whoever was asked. */
    OWN_NETWORK,
    /** What looks at it failed: a defect of Mimawari. */
    CHECK_FAILED;

    /** Whether somebody was to be asked and gave no answer of use. */
    public boolean isFailure() {
        return this == UNREACHABLE || this == REFUSED || this == BLOCKED || this == OWN_NETWORK;
    }
}
