package org.mimawari.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.site.Subject;
import org.mimawari.term.Concealment;
import org.mimawari.term.DataKind;
import org.mimawari.term.Place;
import org.mimawari.term.Route;

/**
 * Puts a finding together: what was seen, what is at stake, and the places that lead there. Immutable: each step gives a new one.
 *
 * @param exposed what belongs to the fingerprint besides the variant
 */
public record FindingDraft(CheckInfo check, Subject subject, String exposed, List<Evidence> evidence) {
    private static final int PLACES = 10;

    public FindingDraft {
        evidence = List.copyOf(evidence);
    }

    /** A finding that is the same as long as its variant is. */
    public static FindingDraft by(CheckInfo check, Subject subject) {
        return new FindingDraft(check, subject, "", List.of());
    }

    /**
     * A finding that is another when its thing exposes more kinds of personal data, and the same when one more place leads there or one more person is in it.
     *
     * @param kinds what it asks for or holds; empty if that is not known
     */
    public static FindingDraft by(CheckInfo check, Subject subject, Set<DataKind> kinds) {
        String exposed = kinds.stream().sorted().map(DataKind::name).collect(Collectors.joining(",", ":", ""));
        return new FindingDraft(check, subject, exposed, List.of());
    }

    public FindingDraft because(Signal signal) {
        return plus(List.of(new Evidence.Answered(signal)));
    }

    public FindingDraft counting(Unit unit, int number) {
        return plus(List.of(new Evidence.Count(unit, number)));
    }

    /** How often each kind of personal data is asked for or shown. */
    public FindingDraft showing(Map<DataKind, Integer> byKind) {
        return plus(byKind.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<Evidence>map(kind -> new Evidence.Shape(kind.getKey(), kind.getValue()))
                .toList());
    }

    public FindingDraft part(Concealment how, Place place, int people) {
        return plus(List.of(new Evidence.Part(how, place, people)));
    }

    /** The document that took its place, and the first places that lead to that. */
    public FindingDraft replacedBy(Subject newer) {
        List<Route> routes = newer.routes();
        return plus(List.of(new Evidence.NewerVersion(
                newer.url(), newer.name(), routes.subList(0, Math.min(PLACES, routes.size())))));
    }

    public FindingDraft since(LocalDate day) {
        return plus(List.of(new Evidence.Since(day)));
    }

    public FindingDraft reachedBy(List<Route> routes) {
        return plus(routes.stream()
                .<Evidence>map(route -> new Evidence.ReachedBy(route, 1))
                .toList());
    }

    private FindingDraft plus(List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(more);
        return new FindingDraft(check, subject, exposed, all);
    }

    /** Under the subject's own name. */
    public Finding found(String variant, Severity severity, Confidence confidence) {
        Fingerprint fingerprint = Fingerprint.of(check.id(), subject.url(), variant + exposed);
        return new Finding(
                check.id(), variant, severity, confidence, subject.url(), subject.name(), evidence, fingerprint);
    }
}
