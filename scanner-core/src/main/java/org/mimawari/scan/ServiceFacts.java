package org.mimawari.scan;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.derive.SameForms;
import org.mimawari.site.Coverage;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Subject;

/** From what the probes answered to what the checks judge: of a thing that several addresses lead to, one fact. */
final class ServiceFacts {
    private final List<LinkedForm> forms;
    private final List<Subject> subjects;

    ServiceFacts(List<Subject> answers) {
        forms = SameForms.joined(answers.stream()
                .filter(LinkedForm.class::isInstance)
                .map(LinkedForm.class::cast)
                .toList());
        subjects = new ArrayList<>(forms);
        answers.stream().filter(fact -> !(fact instanceof LinkedForm)).forEach(subjects::add);
    }

    List<Subject> subjects() {
        return List.copyOf(subjects);
    }

    /** The same, with the numbers of things. */
    Coverage counted(Coverage coverage) {
        return coverage.withForms(forms.size());
    }
}
