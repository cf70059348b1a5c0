package org.mimawari.check;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Reason;
import org.mimawari.finding.Undecided;
import org.mimawari.finding.Verdict;
import org.mimawari.site.Subject;
import org.mimawari.term.PublicUrl;

/** Calls every check on every subject of its type. The one place that catches what a check throws. */
public final class CheckRunner {

    /** All findings, and all that could not be told. */
    public record Outcome(List<Finding> findings, List<Undecided> undecided) {}

    /** Hears of what a check throws: a defect of it. */
    @FunctionalInterface
    public interface Faults {
        Faults UNHEARD = (check, target, fault) -> {};

        void heard(String check, PublicUrl target, Throwable fault);
    }

    private final List<Check<?>> checks;
    private final Faults faults;

    public CheckRunner(List<Check<?>> checks) {
        this(checks, Faults.UNHEARD);
    }

    public CheckRunner(List<Check<?>> checks, Faults faults) {
        this.checks = List.copyOf(checks);
        this.faults = faults;
    }

    public Outcome run(List<Subject> subjects) {
        List<Finding> findings = new ArrayList<>();
        List<Undecided> undecided = new ArrayList<>();
        for (Subject subject : subjects) {
            for (Check<?> check : checks) {
                Verdict verdict = ask(check, subject);
                if (verdict instanceof Verdict.Found found) {
                    findings.addAll(found.findings());
                    found.unseen().forEach(reason -> undecided.add(undecided(check, subject, reason)));
                } else if (verdict instanceof Verdict.CannotTell unseen) {
                    undecided.add(undecided(check, subject, unseen.reason()));
                }
            }
        }
        return new Outcome(List.copyOf(findings), List.copyOf(undecided));
    }

    private static Undecided undecided(Check<?> check, Subject subject, Reason reason) {
        return new Undecided(check.info().id(), subject.url(), subject.name(), reason, subject.routes());
    }

    private <S extends Subject> Verdict ask(Check<S> check, Subject subject) {
        if (!check.subjectType().isInstance(subject)) {
            return Verdict.CLEAR;
        }
        try {
            return check.inspect(check.subjectType().cast(subject));
        } catch (RuntimeException | StackOverflowError e) {
            faults.heard(check.info().id(), subject.url(), e);
            return new Verdict.CannotTell(Reason.CHECK_FAILED);
        }
    }
}
