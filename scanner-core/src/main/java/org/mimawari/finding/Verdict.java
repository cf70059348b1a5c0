package org.mimawari.finding;

import java.util.List;
import org.mimawari.term.Cause;

/** What a check says of one subject. */
public sealed interface Verdict {
    Verdict CLEAR = new Clear();

    /** It looked and there is nothing to mend. */
    record Clear() implements Verdict {}

    /**
     * There is something to mend.
     *
     * @param unseen why there may be more than that: what else the check needed could not be seen, so that a graver finding of before is not mended. At most one
     */
    record Found(List<Finding> findings, List<Reason> unseen) implements Verdict {
        public Found {
            findings = List.copyOf(findings);
            unseen = List.copyOf(unseen);
        }

        public Found(List<Finding> findings) {
            this(findings, List.of());
        }

        /** The same, though not all of the thing of a service could be seen. */
        public Found inPart(Cause why) {
            return new Found(findings, List.of(Reason.atService(why)));
        }
    }

    /** What it needed could not be seen. */
    record CannotTell(Reason reason) implements Verdict {}

    static Found found(Finding finding) {
        return new Found(List.of(finding));
    }

    /** What was needed of a thing of an outside service could not be seen. */
    static Verdict unseenAtService(Cause cause) {
        return new CannotTell(Reason.atService(cause));
    }
}
