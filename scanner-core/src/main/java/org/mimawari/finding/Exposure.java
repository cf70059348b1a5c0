package org.mimawari.finding;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mimawari.term.DataKind;

/**
 * What a finding says that strangers can read of people.
 *
 * @param kinds what is told of them; of a form, what it asks
 * @param people how many; 0 if that cannot be known from outside
 * @param atLeast whether there may be more of them, since not all could be read
 */
public record Exposure(Set<DataKind> kinds, int people, boolean atLeast) {
    public Exposure {
        kinds = Set.copyOf(kinds);
    }

    /** Empty if the finding is only suspected, its variant exposes nobody ({@link CheckInfo#exposing}), or nobody is in it. */
    public static Optional<Exposure> of(Finding finding, CheckInfo check) {
        if (finding.confidence() != Confidence.VERIFIED || !check.exposing().contains(finding.variant())) {
            return Optional.empty();
        }
        OptionalInt people = finding.count(Unit.PEOPLE);
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        kinds.addAll(finding.kinds());
        boolean nobody = people.isPresent() ? people.getAsInt() == 0 : kinds.isEmpty();
        return nobody
                ? Optional.empty()
                : Optional.of(new Exposure(kinds, people.orElse(0), finding.isCountedInPart()));
    }

    boolean has(LegalClass wanted) {
        return kinds.stream().map(LegalClass::of).anyMatch(wanted::equals);
    }

    /** Whether there may be more people than are counted. */
    boolean mayBeMore() {
        return people == 0 || atLeast;
    }
}
