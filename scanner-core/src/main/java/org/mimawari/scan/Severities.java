package org.mimawari.scan;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mimawari.finding.Finding;
import org.mimawari.finding.Severity;

/** The severities that the settings put in place of the checks' own. */
final class Severities {
    private final Map<String, Severity> byCheck;

    Severities(Map<String, String> settings) {
        byCheck = settings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Severity.valueOf(entry.getValue().toUpperCase(Locale.ROOT))));
    }

    Finding applied(Finding finding) {
        Severity wanted = byCheck.get(finding.check());
        return wanted == null ? finding : finding.with(wanted);
    }
}
