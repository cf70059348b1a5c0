package org.mimawari.finding;

import java.util.EnumSet;
import java.util.Set;
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
    /** No answer of the service tells it to a stranger, so nobody is asked; the next run will not know more. */
    UNTOLD,
    /** The check itself, or what looks at things of a service, failed: a defect of Mimawari. */
    CHECK_FAILED;

    private static final Set<Cause> PASSING = EnumSet.of(Cause.BLOCKED, Cause.UNREACHABLE, Cause.OWN_NETWORK);

    public static Reason of(Cause cause) {
        return valueOf(cause.name());
    }

    /** Of a thing of an outside service: what is not asked there is what no answer tells. */
    public static Reason atService(Cause cause) {
        return cause == Cause.NOT_ATTEMPTED ? UNTOLD : of(cause);
    }

    /** Whether it may be otherwise in an hour: a finding of before is not to look mended by it. */
    public static boolean isPassing(Cause cause) {
        return PASSING.contains(cause);
    }
}
