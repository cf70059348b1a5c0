package org.mimawari.check.form;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.check.FindingDraft;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Owner;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Severity;
import org.mimawari.finding.Signal;
import org.mimawari.finding.Verdict;
import org.mimawari.site.FormAccess;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Observed;
import org.mimawari.term.AddressKind;
import org.mimawari.term.Cause;

/**
 * Finds forms whose editing address, or the address for changing one person's answer, is handed out.
 *
 * <p>An editing page that opens without sign-in is critical: it shows the answers too. One that asks for sign-in is handed out
 * by mistake all the same (high), and so is one that could not be seen (high, suspected). The address for changing an answer
 * is never opened, since it would show one person's answer: that it is handed out was seen, and that is the finding (high).
 * Where it is only surmised what a service's addresses are for, all of these are suspected.
 */
public final class FormEditorPublic implements Check<LinkedForm> {
    private static final CheckInfo INFO = new CheckInfo(
                    "form-editor-public",
                    Family.FORM,
                    Owner.SERVICE,
                    Severity.CRITICAL,
                    List.of("editor", "editor-locked", "editor-unseen", "answer-editor"))
            .exposing("editor");

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
        List<Finding> findings = new ArrayList<>();
        boolean editor = one.handsOut(AddressKind.EDITOR) && !form.editor().is(FormAccess.GONE);
        if (editor) {
            findings.add(editor(one));
        }
        if (one.handsOut(AddressKind.ANSWER_EDITOR) && !form.access().is(FormAccess.GONE)) {
            findings.add(answerEditor(one));
        }
        if (findings.isEmpty()) {
            return nothingHandedOut(form);
        }
        Verdict.Found found = new Verdict.Found(findings);
        return editor && form.editor() instanceof Observed.Unseen<FormAccess> unseen && Reason.isPassing(unseen.cause())
                ? found.inPart(unseen.cause())
                : found;
    }

    private static Finding editor(FormCase one) {
        LinkedForm form = one.form();
        if (form.editor().is(FormAccess.OPEN)) {
            return draft(one, Signal.EDITOR_OPENS, AddressKind.EDITOR)
                    .found("editor", Severity.CRITICAL, Confidence.of(form.sureness()));
        }
        if (form.editor() instanceof Observed.Unseen<FormAccess>) {
            return draft(one, Signal.EDITOR_UNSEEN, AddressKind.EDITOR)
                    .found("editor-unseen", Severity.HIGH, Confidence.SUSPECTED);
        }
        return draft(one, Signal.EDITOR_SIGN_IN, AddressKind.EDITOR)
                .found("editor-locked", Severity.HIGH, Confidence.of(form.sureness()));
    }

    private static Finding answerEditor(FormCase one) {
        LinkedForm form = one.form();
        Signal seen = form.access().known().map(FormCase::signal).orElse(Signal.EDITOR_UNSEEN);
        return draft(one, seen, AddressKind.ANSWER_EDITOR)
                .found("answer-editor", Severity.HIGH, Confidence.of(form.sureness()));
    }

    private static FindingDraft draft(FormCase one, Signal seen, AddressKind handedOut) {
        return one.withQuestions(one.draft(INFO).because(seen)).reachedBy(one.places(handedOut));
    }

    /**
     * A shortened address that could not be followed may be an editing address. Otherwise an editing page was left alone because
     * its address is not handed out, and that is all that is asked here.
     */
    private static Verdict nothingHandedOut(LinkedForm form) {
        return form.editor() instanceof Observed.Unseen<FormAccess> unseen && unseen.cause() != Cause.NOT_ATTEMPTED
                ? Verdict.unseenAtService(unseen.cause())
                : Verdict.CLEAR;
    }
}
