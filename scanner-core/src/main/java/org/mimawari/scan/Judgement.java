package org.mimawari.scan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.mimawari.check.Check;
import org.mimawari.check.CheckRunner;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.finding.ReportingRules;
import org.mimawari.finding.Undecided;
import org.mimawari.history.Terms;
import org.mimawari.settings.CheckSettings;
import org.mimawari.site.Snapshot;
import org.mimawari.site.Subject;
import org.mimawari.term.Defect;
import org.mimawari.term.Organisation;
import org.mimawari.term.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From facts to findings: runs the checks that the settings leave on. Pure, but for a word in the log on a check that fails. */
final class Judgement {
    private static final Logger LOG = LoggerFactory.getLogger(Judgement.class);

    private final List<Check<?>> checks;
    private final CheckSettings settings;
    private final Severities severities;
    private final ReportingRules rules;
    private final LegalSeverity byLaw;

    /** Of an organisation of which nothing is said. */
    Judgement(List<Check<?>> all, CheckSettings settings) {
        this(all, settings, Organisation.OTHER);
    }

    Judgement(List<Check<?>> all, CheckSettings settings, Organisation organisation) {
        checks = all.stream()
                .filter(check -> !settings.disable().contains(check.info().id()))
                .toList();
        this.settings = settings;
        severities = new Severities(settings.severity());
        rules = new ReportingRules(organisation, settings.reportAbove());
        byLaw = new LegalSeverity(rules, infos());
    }

    private static void note(String check, PublicUrl target, Throwable fault) {
        LOG.warn("{} could not judge {}: {}", check, target, Defect.of(fault));
    }

    List<Check<?>> checks() {
        return checks;
    }

    List<CheckInfo> infos() {
        return checks.stream().map(Check::info).toList();
    }

    /** By what its findings are measured. */
    Terms terms(Instant now, ZoneId zone) {
        return new Terms(settings.mendedAfter(), settings.acceptances(), LocalDate.ofInstant(now, zone));
    }

    /** What the law asks of this organisation. */
    ReportingRules rules() {
        return rules;
    }

    CheckRunner.Outcome of(Snapshot snapshot) {
        return of(snapshot.subjects(), new Approaches(Approaches.toDocuments(snapshot.subjects())));
    }

    CheckRunner.Outcome of(List<Subject> subjects, Approaches approaches) {
        CheckRunner.Outcome outcome = new CheckRunner(checks, Judgement::note).run(subjects);
        List<Finding> findings = outcome.findings().stream()
                .map(byLaw::applied)
                .map(severities::applied)
                .map(approaches::completed)
                .toList();
        List<Undecided> undecided = outcome.undecided();
        return new CheckRunner.Outcome(findings, undecided);
    }
}
