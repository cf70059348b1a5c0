package org.mimawari.scan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Finding;
import org.mimawari.finding.ReportingDuty;
import org.mimawari.finding.ReportingRules;
import org.mimawari.finding.Severity;

/** What may have to be reported to the Personal Information Protection Commission is critical, whichever check found it: somebody must decide today. */
final class LegalSeverity {
    private final ReportingRules rules;
    private final Map<String, CheckInfo> checks;

    LegalSeverity(ReportingRules rules, List<CheckInfo> checks) {
        this.rules = rules;
        this.checks = checks.stream().collect(Collectors.toMap(CheckInfo::id, Function.identity()));
    }

    Finding applied(Finding finding) {
        CheckInfo check = checks.get(finding.check());
        boolean pressing = check != null
                && rules.dutyOf(finding, check)
                        .filter(ReportingDuty::isPressing)
                        .isPresent();
        return pressing ? finding.with(Severity.CRITICAL) : finding;
    }
}
