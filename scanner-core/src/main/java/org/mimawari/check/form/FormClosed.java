package org.mimawari.check.form;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Verdict;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.Route;

/**
 * Finds forms that are offered for answering though a stranger cannot answer them: closed, gone, or asking for sign-in.
 *
 * <p>A link to the summary of a closed form offers nothing to answer, so only a form that is gone is found by such links. Where a service's answers are only surmised, so is the finding.
 */
public final class FormClosed implements Check<LinkedForm> {
    private static final CheckInfo INFO = new CheckInfo(
            "form-closed",
            Family.FORM,
            Owner.SERVICE,
            Severity.LOW,
            List.of("closed", "gone", "sign-in", "restricted"));

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
        FormCase one = new FormCase(form);
        boolean offered = one.handsOut(AddressKind.ANSWER);
        if (form.access() instanceof Observed.Unseen<FormAccess> unseen) {
            return unseen.cause() == Cause.NOT_ATTEMPTED && !offered
                    ? Verdict.CLEAR
                    : Verdict.unseenAtService(unseen.cause());
        }
        return form.access().known().map(access -> judge(one, access, offered)).orElse(Verdict.CLEAR);
    }

    private static Verdict judge(FormCase one, FormAccess access, boolean offered) {
        if (access == FormAccess.OPEN || access != FormAccess.GONE && !offered) {
            return Verdict.CLEAR;
        }
        LinkedForm form = one.form();
        List<Route> places = access == FormAccess.GONE ? form.routes() : one.places(AddressKind.ANSWER);
        return Verdict.found(one.draft(INFO)
                .because(FormCase.signal(access))
                .reachedBy(places)
                .found(variant(access), Severity.LOW, Confidence.of(form.sureness())));
    }

    private static String variant(FormAccess access) {
        return switch (access) {
            case OPEN -> "open";
            case CLOSED -> "closed";
            case GONE -> "gone";
            case SIGN_IN -> "sign-in";
            case RESTRICTED -> "restricted";
        };
    }
}
