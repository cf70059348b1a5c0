package org.mimawari.settings;

import java.util.Map;
import java.util.Set;

/**
 * Which checks run, and how severe their findings are.
 *
 * @param disable ids of checks that do not run
 * @param severity id of a check to the severity (critical, high, medium, low, info) that replaces its own
 */
public record CheckSettings(Set<String> disable, Map<String, String> severity) {
    public static final CheckSettings DEFAULT = new CheckSettings(Set.of(), Map.of());

    public CheckSettings {
        disable = Set.copyOf(disable);
        severity = Map.copyOf(severity);
    }
}
