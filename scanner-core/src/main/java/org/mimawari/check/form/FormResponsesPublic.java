package org.mimawari.check.form;

import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Owner;
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
                    "form-responses-public",
                    Family.FORM,
                    Owner.SERVICE,
                    Severity.CRITICAL,
                    List.of("open", "switch", "handed-out"))
            .exposing("open");

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
            return Verdict.found(
                    draft(form, Signal.SUMMARY_OPENS).found("open", Severity.CRITICAL, Confidence.of(form.sureness())));
        }
        return form.responses() instanceof Observed.Unseen<ResponsesAccess> unseen
                ? summaryUnseen(form, unseen.cause())
                : summaryRefused(form);
    }

    /** That the answers could be read before is not mended by an answer that did not come. */
    private static Verdict summaryUnseen(LinkedForm form, Cause cause) {
        if (form.summarySwitch().is(true)) {
            return Verdict.found(
                            draft(form, Signal.SUMMARY_UNSEEN).found("switch", Severity.HIGH, Confidence.SUSPECTED))
                    .inPart(cause);
        }
        return handsOutKey(form) && !Reason.isPassing(cause)
                ? Verdict.found(
                        draft(form, Signal.SUMMARY_UNSEEN).found("handed-out", Severity.MEDIUM, Confidence.SUSPECTED))
                : Verdict.unseenAtService(cause);
    }

    private static Verdict summaryRefused(LinkedForm form) {
        if (form.summarySwitch().is(true)) {
            return Verdict.found(
                    draft(form, Signal.SUMMARY_REFUSED).found("switch", Severity.MEDIUM, Confidence.SUSPECTED));
        }
        return form.summarySwitch() instanceof Observed.Unseen<Boolean> unseen && Reason.isPassing(unseen.cause())
                ? Verdict.unseenAtService(unseen.cause())
                : Verdict.CLEAR;
    }

    /** The address of a Google form's summary can be made from the form's own; that of other services is itself the key. */
    private static boolean handsOutKey(LinkedForm form) {
        return !form.service().equals(Service.GOOGLE_FORMS) && new FormCase(form).handsOut(AddressKind.SUMMARY);
    }

    private static FindingDraft draft(LinkedForm form, Signal summary) {
        FormCase one = new FormCase(form);
        FindingDraft seen = one.draft(INFO).because(summary);
        FindingDraft switched = form.summarySwitch()
                .known()
                .map(on -> seen.because(on ? Signal.SUMMARY_SWITCH_ON : Signal.SUMMARY_SWITCH_OFF))
                .orElse(seen);
        return one.withQuestions(one.withAccess(switched)).reachedBy(form.routes());
    }
}
