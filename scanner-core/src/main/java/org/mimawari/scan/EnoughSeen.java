package org.mimawari.scan;

import java.util.List;
import org.mimawari.site.Coverage;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Cause;

/**
 * Whether a run saw enough to say anything. It did not if no page answered, if more addresses failed than answered, or if the
 * site leads to forms and not one of them could be judged.
 */
final class EnoughSeen {
    private static final List<Cause> FAILURES = List.of(Cause.UNREACHABLE, Cause.REFUSED, Cause.BLOCKED);

    private EnoughSeen() {}

    static boolean in(Snapshot snapshot) {
        Coverage coverage = snapshot.coverage();
        int failed = FAILURES.stream()
                .mapToInt(cause -> coverage.unseen().getOrDefault(cause, 0))
                .sum();
        int answered = coverage.pages() + coverage.documents() + coverage.images();
        return coverage.startAnswered() && failed <= answered && !isBlindToForms(snapshot);
    }

    private static boolean isBlindToForms(Snapshot snapshot) {
        List<LinkedForm> forms = snapshot.subjects().stream()
                .filter(LinkedForm.class::isInstance)
                .map(LinkedForm.class::cast)
                .toList();
        return !forms.isEmpty()
                && forms.stream()
                        .allMatch(form -> form.access() instanceof Observed.Unseen
                                && form.responses() instanceof Observed.Unseen);
    }
}
