package org.mimawari.scan;

import java.util.List;
import org.mimawari.settings.SiteSettings;
import org.mimawari.site.Coverage;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.Snapshot;
import org.mimawari.term.Cause;

/** Whether a run saw enough to say anything, and if not, what it lacked. */
public enum Shortfall {
    /** It saw enough. */
    NONE,
    /** No start address gave a page, and at least one may not be looked at: robots.txt, a login, a private address. */
    START_REFUSED,
    /** No start address gave a page. */
    START_SILENT,
    /** More addresses failed than answered. */
    TOO_MANY_FAILURES,
    /** The site leads to forms, and not one of them could be judged. */
    FORMS_SILENT,
    /** A re-check could not tell of most of the things that are known. */
    THINGS_SILENT;

    private static final List<Cause> FAILURES = List.of(Cause.UNREACHABLE, Cause.REFUSED, Cause.BLOCKED);

    static Shortfall of(Snapshot snapshot, SiteSettings site) {
        Coverage coverage = snapshot.coverage();
        if (!coverage.startAnswered()) {
            return isRefused(coverage, site) ? START_REFUSED : START_SILENT;
        }
        int failed = FAILURES.stream()
                .mapToInt(cause -> coverage.unseen().getOrDefault(cause, 0))
                .sum();
        if (failed > coverage.pages() + coverage.documents() + coverage.images()) {
            return TOO_MANY_FAILURES;
        }
        return isBlindToForms(snapshot) ? FORMS_SILENT : NONE;
    }

    private static boolean isRefused(Coverage coverage, SiteSettings site) {
        return coverage.missed().stream()
                .anyMatch(missed ->
                        missed.cause() == Cause.REFUSED && site.start().contains(missed.url()));
    }

    private static boolean isBlindToForms(Snapshot snapshot) {
        List<LinkedForm> forms = snapshot.subjects().stream()
                .filter(LinkedForm.class::isInstance)
                .map(LinkedForm.class::cast)
                .toList();
        return !forms.isEmpty() && forms.stream().allMatch(Shortfall::isUnseen);
    }

    private static boolean isUnseen(LinkedForm form) {
        return form.access() instanceof Observed.Unseen && form.responses() instanceof Observed.Unseen;
    }
}
