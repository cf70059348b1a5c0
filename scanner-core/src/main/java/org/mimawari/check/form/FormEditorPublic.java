package org.mimawari.check.form;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Confidence;
import org.mimawari.finding.Family;
import org.mimawari.finding.Finding;
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
            Severity.CRITICAL,
            List.of("editor", "editor-locked", "editor-unseen", "answer-editor"));

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
        List<Finding> findings = new ArrayList<>();
        if (handsOut(form, AddressKind.EDITOR) && !form.editor().is(FormAccess.GONE)) {
            findings.add(editor(form));
        }
        if (handsOut(form, AddressKind.ANSWER_EDITOR) && !form.access().is(FormAccess.GONE)) {
            findings.add(FormFinding.by(INFO, form)
                    .because(form.access().known().map(FormFinding::signal).orElse(Signal.EDITOR_UNSEEN))
                    .withQuestions()
                    .reachedBy(AddressKind.ANSWER_EDITOR)
                    .found("answer-editor", Severity.HIGH, Confidence.of(form.sureness())));
        }
        return findings.isEmpty() ? nothingHandedOut(form) : new Verdict.Found(findings);
    }

    private static boolean handsOut(LinkedForm form, AddressKind kind) {
        return form.handouts().stream().anyMatch(handout -> handout.kind() == kind);
    }

    private static Finding editor(LinkedForm form) {
        FormFinding finding = FormFinding.by(INFO, form);
        if (form.editor().is(FormAccess.OPEN)) {
            return places(finding.because(Signal.EDITOR_OPENS))
                    .found("editor", Severity.CRITICAL, Confidence.of(form.sureness()));
        }
        if (form.editor() instanceof Observed.Unseen<FormAccess>) {
            return places(finding.because(Signal.EDITOR_UNSEEN))
                    .found("editor-unseen", Severity.HIGH, Confidence.SUSPECTED);
        }
        return places(finding.because(Signal.EDITOR_SIGN_IN))
                .found("editor-locked", Severity.HIGH, Confidence.of(form.sureness()));
    }

    private static FormFinding places(FormFinding finding) {
        return finding.withQuestions().reachedBy(AddressKind.EDITOR);
    }

    /**
     * A shortened address that could not be followed may be an editing address. Otherwise an editing page was left alone because
     * its address is not handed out, and that is all that is asked here.
     */
    private static Verdict nothingHandedOut(LinkedForm form) {
        if (form.editor() instanceof Observed.Unseen<FormAccess> unseen && unseen.cause() != Cause.NOT_ATTEMPTED) {
            return new Verdict.CannotTell(Reason.of(unseen.cause()));
        }
        return Verdict.CLEAR;
    }
}
