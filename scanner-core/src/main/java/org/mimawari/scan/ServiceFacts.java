package org.mimawari.scan;

import java.util.List;
import org.mimawari.derive.DocumentContext;
import org.mimawari.derive.SameThings;
import org.mimawari.site.Coverage;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Subject;

/** From what the probes answered to what the checks judge: of a thing that several addresses lead to, one fact. */
final class ServiceFacts {
    private final List<Subject> subjects;

    /**
     * @param reviews knows which videos somebody has reviewed
     * @param context weighs what leads to a shared sheet
     */
    ServiceFacts(List<Subject> answers, VideoReviews reviews, DocumentContext context) {
        subjects = SameThings.joined(answers).stream()
                .map(reviews::marked)
                .map(context::weighed)
                .toList();
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** The same, with the number of forms. */
    Coverage counted(Coverage coverage) {
        return coverage.withForms(
                (int) subjects.stream().filter(LinkedForm.class::isInstance).count());
    }
}
