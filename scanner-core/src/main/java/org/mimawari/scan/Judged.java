package org.mimawari.scan;

import java.util.List;
import org.mimawari.check.CheckRunner;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Undecided;
import org.mimawari.history.Looked;

/** What the facts of a run mean, and how far it saw. */
interface Judged {
    /** By what it was judged. */
    Judgement judgement();

    /** What the checks say. */
    CheckRunner.Outcome outcome();

    default List<Finding> findings() {
        return outcome().findings();
    }

    default List<Undecided> undecided() {
        return outcome().undecided();
    }

    /** What was looked at, and so can be gone. */
    Looked looked();

    Shortfall shortfall();

    /** Whether the report also tells what stands and was not looked at. */
    default boolean tellsElsewhere() {
        return true;
    }
}
