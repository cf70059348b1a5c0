package org.mimawari.check;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Undecided;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Document;
import org.mimawari.site.LinkTarget;
import org.mimawari.site.LinkedForm;
import org.mimawari.site.Page;
import org.mimawari.site.Subject;
import org.mimawari.term.Label;

/** Calls every check on every subject of its type. The one place that catches what a check throws. */
public final class CheckRunner {

    /** All findings, and all that could not be told. */
    public record Outcome(List<Finding> findings, List<Undecided> undecided) {}

    private final List<Check<?>> checks;

    public CheckRunner(List<Check<?>> checks) {
        this.checks = List.copyOf(checks);
    }

    public Outcome run(List<Subject> subjects) {
        List<Finding> findings = new ArrayList<>();
        List<Undecided> undecided = new ArrayList<>();
        for (Subject subject : subjects) {
            for (Check<?> check : checks) {
                Verdict verdict = ask(check, subject);
                if (verdict instanceof Verdict.Found found) {
                    findings.addAll(found.findings());
                } else if (verdict instanceof Verdict.CannotTell unseen) {
                    undecided.add(new Undecided(
                            check.info().id(), subject.url(), nameOf(subject), unseen.reason(), subject.routes()));
                }
            }
        }
        return new Outcome(List.copyOf(findings), List.copyOf(undecided));
    }

    private static <S extends Subject> Verdict ask(Check<S> check, Subject subject) {
        if (!check.subjectType().isInstance(subject)) {
            return Verdict.CLEAR;
        }
        try {
            return check.inspect(check.subjectType().cast(subject));
        } catch (RuntimeException | StackOverflowError e) {
            return new Verdict.CannotTell(Reason.CHECK_FAILED);
        }
    }

    /** What a thing is called in reports: its title, or the words of the link that leads there; may be empty. */
    public static Label nameOf(Subject subject) {
        if (subject instanceof Page page) {
            return page.title();
        }
        if (subject instanceof Document document) {
            return document.title();
        }
        if (subject instanceof LinkedForm form) {
            return form.title();
        }
        return subject instanceof LinkTarget target && !target.routes().isEmpty()
                ? target.routes().get(0).label()
                : Label.NONE;
    }
}
