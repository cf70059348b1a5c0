package org.mimawari.finding;

import java.util.EnumSet;
import java.util.Set;
import org.mimawari.term.DataKind;

/**
 * How grave a finding is: what an acceptance of it was given for. Kinds and counts, no values.
 *
 * @param people how many it tells of; 0 if it counts none
 */
public record Gravity(Severity severity, Set<DataKind> kinds, int people) {
    public Gravity {
        kinds = Set.copyOf(kinds);
    }

    public static Gravity of(Finding finding) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        int people = 0;
        for (Evidence evidence : finding.evidence()) {
            if (evidence instanceof Evidence.Shape shape) {
                kinds.add(shape.kind());
            } else if (evidence instanceof Evidence.Count count && count.unit() == Unit.PEOPLE) {
                people = Math.max(people, count.number());
            }
        }
        return new Gravity(finding.severity(), kinds, people);
    }

    /** Whether somebody who accepted this has accepted the other: no graver, no kinds besides, and people in the same power of ten, for lists grow by themselves. */
    public boolean covers(Gravity other) {
        return severity.atLeast(other.severity)
                && kinds.containsAll(other.kinds)
                && magnitude(other.people) <= magnitude(people);
    }

    private static int magnitude(int people) {
        return people == 0 ? 0 : Integer.toString(people).length();
    }
}
