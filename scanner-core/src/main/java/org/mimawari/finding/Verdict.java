package org.mimawari.finding;

import java.util.List;

/** What a check says of one subject. */
public sealed interface Verdict {
    Verdict CLEAR = new Clear();

    /** It looked and there is nothing to mend. */
    record Clear() implements Verdict {}

    /** There is something to mend. */
    record Found(List<Finding> findings) implements Verdict {
        public Found {
            findings = List.copyOf(findings);
        }
    }

    /** What it needed could not be seen. */
    record CannotTell(Reason reason) implements Verdict {}

    static Verdict found(Finding finding) {
        return new Found(List.of(finding));
    }
}
