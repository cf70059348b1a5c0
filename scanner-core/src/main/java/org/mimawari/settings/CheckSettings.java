package org.mimawari.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mimawari.finding.Acceptance;
import org.mimawari.finding.ReportingLimits;

/**
 * Which checks run, and how severe their findings are.
 *
 * @param disable ids of checks that do not run
 * @param severity id of a check to the severity (critical, high, medium, low, info) that replaces its own
 * @param reportAbove above how many people the law asks for a report
 * @param mendedAfter how many runs in a row must look for a finding in vain until it counts as mended; at least 1
 * @param acceptances findings that the organisation answers for
 * @param acceptancesFile the file that the settings name for them, or null if they name none
 * @param mails how mails are judged
 */
public record CheckSettings(
        Set<String> disable,
        Map<String, String> severity,
        ReportingLimits reportAbove,
        int mendedAfter,
        List<Acceptance> acceptances,
        @Nullable Path acceptancesFile,
        MailCheckSettings mails) {
    public static final int MENDED_AFTER = 1;
    public static final CheckSettings DEFAULT = new CheckSettings(Set.of(), Map.of());

    public CheckSettings {
        disable = Set.copyOf(disable);
        severity = Map.copyOf(severity);
        acceptances = List.copyOf(acceptances);
    }

    /** With the limits of the law, one look, nothing accepted, and the usual rules for mails. */
    public CheckSettings(Set<String> disable, Map<String, String> severity) {
        this(disable, severity, ReportingLimits.OF_THE_LAW, MENDED_AFTER, List.of(), null, MailCheckSettings.DEFAULT);
    }

    public CheckSettings with(MailCheckSettings other) {
        return new CheckSettings(disable, severity, reportAbove, mendedAfter, acceptances, acceptancesFile, other);
    }

    /** The same, with what the organisation accepts. */
    public CheckSettings accepting(List<Acceptance> other) {
        return new CheckSettings(disable, severity, reportAbove, mendedAfter, other, acceptancesFile, mails);
    }
}
