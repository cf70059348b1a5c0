package org.mimawari.check.form;

import java.util.List;
import java.util.Set;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Unit;
import org.mimawari.site.FormAccess;
import org.mimawari.site.Handout;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.QuestionTally;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Route;

/** What findings about a form tell of it. */
record FormCase(LinkedForm form) {

    FindingDraft draft(CheckInfo check) {
        return FindingDraft.by(
                check,
                form,
                form.questions().known().map(tally -> tally.byKind().keySet()).orElse(Set.of()));
    }

    /** With how it answers a stranger, if that is known. */
    FindingDraft withAccess(FindingDraft draft) {
        return form.access()
                .known()
                .map(access -> draft.because(signal(access)))
                .orElse(draft);
    }

    /** With what is at stake: the number of questions, and the kinds of personal data that they ask for. */
    FindingDraft withQuestions(FindingDraft draft) {
        return form.questions().known().map(tally -> asked(draft, tally)).orElse(draft);
    }

    private static FindingDraft asked(FindingDraft draft, QuestionTally tally) {
        return draft.counting(Unit.QUESTIONS, tally.total())
                .counting(Unit.PERSONAL_QUESTIONS, tally.personal())
                .showing(tally.byKind());
    }

    boolean handsOut(AddressKind kind) {
        return !places(kind).isEmpty();
    }

    /** The places that hand out this kind of address. */
    List<Route> places(AddressKind kind) {
        return form.handouts().stream()
                .filter(handout -> handout.kind() == kind)
                .map(Handout::route)
                .toList();
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
