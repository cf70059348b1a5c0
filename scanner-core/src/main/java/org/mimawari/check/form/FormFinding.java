package org.mimawari.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Evidence;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Fingerprint;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.QuestionTally;
import org.mimawari.term.AddressKind;
import org.mimawari.term.DataKind;

/**
 * Puts a finding about a form together: what was seen, what the form asks for, and the places that lead there. Immutable: each
 * step gives a new one.
 */
record FormFinding(CheckInfo check, LinkedForm form, List<Evidence> evidence) {
    FormFinding {
        evidence = List.copyOf(evidence);
    }

    static FormFinding by(CheckInfo check, LinkedForm form) {
        return new FormFinding(check, form, List.of());
    }

    FormFinding because(Signal signal) {
        return plus(List.of(new Evidence.Answered(signal)));
    }

    FormFinding because(Optional<Signal> signal) {
        return signal.map(this::because).orElse(this);
    }

    /** What is at stake: the number of questions, and the kinds of personal data that they ask for. */
    FormFinding withQuestions() {
        return form.questions().known().map(tally -> plus(stake(tally))).orElse(this);
    }

    private static List<Evidence> stake(QuestionTally tally) {
        List<Evidence> stake = new ArrayList<>();
        stake.add(new Evidence.Count(Unit.QUESTIONS, tally.total()));
        stake.add(new Evidence.Count(Unit.PERSONAL_QUESTIONS, tally.personal()));
        tally.byKind().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> stake.add(new Evidence.Shape(kind.getKey(), kind.getValue())));
        return stake;
    }

    /** The places that hand out one of these kinds of address; all places if no kind is given. */
    FormFinding reachedBy(AddressKind... kinds) {
        List<AddressKind> wanted = List.of(kinds);
        return plus(form.handouts().stream()
                .filter(handout -> wanted.isEmpty() || wanted.contains(handout.kind()))
                .map(Handout::route)
                .<Evidence>map(route -> new Evidence.ReachedBy(route, 1))
                .toList());
    }

    private FormFinding plus(List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(more);
        return new FormFinding(check, form, all);
    }

    Finding found(String variant, Severity severity, Confidence confidence) {
        Fingerprint fingerprint = Fingerprint.of(check.id(), form.url(), signature(variant));
        return new Finding(check.id(), variant, severity, confidence, form.url(), form.title(), evidence, fingerprint);
    }

    /** The variant and the kinds at stake: a form that later asks for more is a new finding, one more link to it is not. */
    private String signature(String variant) {
        String kinds = form.questions()
                .known()
                .map(tally -> tally.byKind().keySet().stream()
                        .sorted()
                        .map(DataKind::name)
                        .collect(Collectors.joining(",")))
                .orElse("");
        return variant + ':' + kinds;
    }

    static Signal signal(FormAccess access) {
        return switch (access) {
            case OPEN -> Signal.FORM_OPEN;
            case CLOSED -> Signal.FORM_CLOSED;
            case SIGN_IN -> Signal.FORM_SIGN_IN;
            case RESTRICTED -> Signal.FORM_RESTRICTED;
            case GONE -> Signal.FORM_GONE;
        };
    }
}
