package org.mimawari.check;

import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Subject;

/**
 * A question asked of every subject of one type. Stateless and pure: facts in, verdict out. What it needs and could not be
 * seen makes {@link Verdict.CannotTell}, never {@link Verdict.Clear}.
 */
public interface Check<S extends Subject> {
    CheckInfo info();

    Class<S> subjectType();

    Verdict inspect(S subject);
}
