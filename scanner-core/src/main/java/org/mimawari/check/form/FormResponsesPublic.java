package org.mimawari.check.form;

import java.util.List;
import java.util.Set;
import org.mimawari.check.Check;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.site.ResponsesAccess;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;
import org.mimawari.term.Service;

/**
 * Finds forms of which anyone can read the answers, or their summary.
 *
 * <p>What the summary's own address says to a stranger decides. If it opens, that is verified, whatever the form's switch
 * says and though the form may be closed. If it does not, the switch in the form's page is a second sign: "on" contradicts a
 * refusal, so it is only suspected. Then the summary is still shown to those who answer and may sign in: medium. If the
 * summary could not be seen at all, nothing speaks against the switch: high.
 *
 * <p>Of other services than Google's the address that shows the answers is itself the key to them. One that is handed out and cannot be looked at (only a script makes the page) is suspected: medium, as it may ask
 * for sign-in.
 */
public final class FormResponsesPublic implements Check<LinkedForm> {
    private static final CheckInfo INFO = new CheckInfo(
            "form-responses-public", Family.FORM, Severity.CRITICAL, List.of("open", "switch", "handed-out"));

    /** What may be otherwise in an hour: a finding of before is not to look mended by it. */
    private static final Set<Cause> PASSING = Set.of(Cause.BLOCKED, Cause.UNREACHABLE);

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
        if (form.responses().is(ResponsesAccess.PUBLIC)) {
            return Verdict.found(finding(form, Signal.SUMMARY_OPENS)
                    .found("open", Severity.CRITICAL, Confidence.of(form.sureness())));
        }
        if (form.summarySwitch().is(true)) {
            return Verdict.found(suspected(form));
        }
        if (form.responses() instanceof Observed.Unseen<ResponsesAccess> unseen) {
            return handsOutKey(form) && !PASSING.contains(unseen.cause())
                    ? Verdict.found(finding(form, Signal.SUMMARY_UNSEEN)
                            .found("handed-out", Severity.MEDIUM, Confidence.SUSPECTED))
                    : new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        return Verdict.CLEAR;
    }

    /** The address of a Google form's summary can be made from the form's own; that of other services is itself the key. */
    private static boolean handsOutKey(LinkedForm form) {
        return !form.service().equals(Service.GOOGLE_FORMS)
                && form.handouts().stream().anyMatch(handout -> handout.kind() == AddressKind.SUMMARY);
    }

    private static Finding suspected(LinkedForm form) {
        boolean refused = form.responses().is(ResponsesAccess.PRIVATE);
        Signal summary = refused ? Signal.SUMMARY_REFUSED : Signal.SUMMARY_UNSEEN;
        Severity severity = refused ? Severity.MEDIUM : Severity.HIGH;
        return finding(form, summary).found("switch", severity, Confidence.SUSPECTED);
    }

    private static FormFinding finding(LinkedForm form, Signal summary) {
        return FormFinding.by(INFO, form)
                .because(summary)
                .because(form.summarySwitch()
                        .known()
                        .map(on -> on ? Signal.SUMMARY_SWITCH_ON : Signal.SUMMARY_SWITCH_OFF))
                .because(form.access().known().map(FormFinding::signal))
                .withQuestions()
                .reachedBy();
    }
}
