package org.mimawari.finding;

import java.util.List;
import java.util.OptionalInt;
import org.mimawari.term.DataKind;
import org.mimawari.term.Label;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Route;

/**
 * Something that the webmaster should mend.
 *
 * @param check id of the check
 * @param variant which of the check's {@link CheckInfo#variants} this is
 * @param target the exposed thing
 * @param name its title, or empty
 * @param evidence what supports it; the places that lead there are {@link Evidence.ReachedBy}, nearest first
 */
public record Finding(
        String check,
        String variant,
        Severity severity,
        Confidence confidence,
        PublicUrl target,
        Label name,
        List<Evidence> evidence,
        Fingerprint fingerprint) {
    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** The places that lead there themselves. */
    public List<Route> routes() {
        return evidence.stream()
                .filter(e -> e instanceof Evidence.ReachedBy by && by.steps() == 1)
                .map(e -> ((Evidence.ReachedBy) e).route())
                .toList();
    }

    /** The kinds of personal data that it is about, each once. */
    public List<DataKind> kinds() {
        return evidence.stream()
                .filter(Evidence.Shape.class::isInstance)
                .map(e -> ((Evidence.Shape) e).kind())
                .distinct()
                .toList();
    }

    /** A number that it tells, if it does. */
    public OptionalInt count(Unit unit) {
        return evidence.stream()
                .filter(e -> e instanceof Evidence.Count count && count.unit() == unit)
                .mapToInt(e -> ((Evidence.Count) e).number())
                .findFirst();
    }

    /** Whether its numbers are of what could be read, and there may be more. */
    public boolean isCountedInPart() {
        return evidence.stream()
                .anyMatch(e -> e instanceof Evidence.Answered answered
                        && answered.signal().isInPart());
    }

    public Finding with(Severity other) {
        return new Finding(check, variant, other, confidence, target, name, evidence, fingerprint);
    }

    public Finding with(List<Evidence> other) {
        return new Finding(check, variant, severity, confidence, target, name, other, fingerprint);
    }
}
