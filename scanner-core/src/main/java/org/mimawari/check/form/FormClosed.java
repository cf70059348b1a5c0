package org.mimawari.check.form;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Verdict;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;

/**
 * Finds forms that are offered for answering though a stranger cannot answer them: closed, gone, or asking for sign-in.
 *
 * <p>A link to the summary of a closed form offers nothing to answer, so only a form that is gone is found by such links. Where a service's answers are only surmised, so is the finding.
 */
public final class FormClosed implements Check<LinkedForm> {
    private static final CheckInfo INFO =
            new CheckInfo("form-closed", Family.FORM, Severity.LOW, List.of("closed", "gone", "sign-in", "restricted"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Class<LinkedForm> subjectType() {
        return LinkedForm.class;
    }

    @Override
    public Verdict inspect(LinkedForm form) {
        if (form.access() instanceof Observed.Unseen<FormAccess> unseen) {
            return unseen.cause() == Cause.NOT_ATTEMPTED && !isOffered(form)
                    ? Verdict.CLEAR
                    : new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        return form.access().known().map(access -> judge(form, access)).orElse(Verdict.CLEAR);
    }

    private static Verdict judge(LinkedForm form, FormAccess access) {
        return switch (access) {
            case OPEN -> Verdict.CLEAR;
            case GONE ->
                Verdict.found(low(
                        FormFinding.by(INFO, form)
                                .because(FormFinding.signal(access))
                                .reachedBy(),
                        "gone"));
            case CLOSED -> offered(form, access, "closed");
            case SIGN_IN -> offered(form, access, "sign-in");
            case RESTRICTED -> offered(form, access, "restricted");
        };
    }

    private static Verdict offered(LinkedForm form, FormAccess access, String variant) {
        if (!isOffered(form)) {
            return Verdict.CLEAR;
        }
        FormFinding finding =
                FormFinding.by(INFO, form).because(FormFinding.signal(access)).reachedBy(AddressKind.ANSWER);
        return Verdict.found(low(finding, variant));
    }

    private static boolean isOffered(LinkedForm form) {
        return form.handouts().stream().anyMatch(handout -> handout.kind() == AddressKind.ANSWER);
    }

    private static Finding low(FormFinding finding, String variant) {
        return finding.found(variant, Severity.LOW, Confidence.of(finding.form().sureness()));
    }
}
