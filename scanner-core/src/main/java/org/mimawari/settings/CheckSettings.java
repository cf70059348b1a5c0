package org.mimawari.settings;

import java.util.Map;
import java.util.Set;

/**
 * Which checks run, and how severe their findings are.
 *
 * @param disable ids of checks that do not run
 * @param severity id of a check to the severity (critical, high, medium, low, info) that replaces its own
 * @param mails how mails are judged
 */
public record CheckSettings(Set<String> disable, Map<String, String> severity, MailCheckSettings mails) {
    public static final CheckSettings DEFAULT = new CheckSettings(Set.of(), Map.of());

    public CheckSettings {
        disable = Set.copyOf(disable);
        severity = Map.copyOf(severity);
    }

    /** With the usual rules for mails. */
    public CheckSettings(Set<String> disable, Map<String, String> severity) {
        this(disable, severity, MailCheckSettings.DEFAULT);
    }

    public CheckSettings with(MailCheckSettings other) {
        return new CheckSettings(disable, severity, other);
    }
}
