package org.mimawari.settings;

import java.util.Map;
import java.util.Set;
import org.mimawari.finding.ReportingLimits;

/**
 * Which checks run, and how severe their findings are.
 *
 * @param disable ids of checks that do not run
 * @param severity id of a check to the severity (critical, high, medium, low, info) that replaces its own
 * @param reportAbove above how many people the law asks for a report
 */
public record CheckSettings(Set<String> disable, Map<String, String> severity, ReportingLimits reportAbove) {
    public static final CheckSettings DEFAULT = new CheckSettings(Set.of(), Map.of());

    public CheckSettings {
        disable = Set.copyOf(disable);
        severity = Map.copyOf(severity);
    }

    /** With the limits of the law. */
    public CheckSettings(Set<String> disable, Map<String, String> severity) {
        this(disable, severity, ReportingLimits.OF_THE_LAW);
    }
}
