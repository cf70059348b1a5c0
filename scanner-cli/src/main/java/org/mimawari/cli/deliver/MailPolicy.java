package org.mimawari.cli.deliver;

import java.util.stream.Stream;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.TrackedFinding;
import org.mimawari.settings.MailSettings.When;

/**
 * Decides whether a run is worth a mail.
 *
 * <p>{@code changes}: something is new, worse, better or gone. {@code findings}: something stands, or was mended just now. {@code always}: each
 * run. What is only for the appendix of the report is no reason. A run that saw too little is told in every case, because a mail that does not come would be read as "all is well".
 */
public final class MailPolicy {

    private final When when;

    public MailPolicy(When when) {
        this.when = when;
    }

    public boolean wantsMail(ScanReport report) {
        if (!report.enoughSeen()) {
            return true;
        }
        return switch (when) {
            case ALWAYS -> true;
            case FINDINGS -> findings(report).findAny().isPresent();
            case CHANGES -> findings(report).anyMatch(tracked -> tracked.state().isChange());
        };
    }

    private static Stream<TrackedFinding> findings(ScanReport report) {
        return report.findings().stream().filter(tracked -> !report.isForAppendix(tracked.finding()));
    }
}
