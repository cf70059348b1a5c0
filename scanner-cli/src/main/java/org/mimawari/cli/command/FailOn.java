package org.mimawari.cli.command;

import org.mimawari.finding.Focus;
import org.mimawari.finding.ScanReport;
import org.mimawari.finding.Severity;

/** From which severity on a finding makes the exit code 1. */
enum FailOn {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    NEVER;

    /** Suspected findings never count. */
    boolean breaks(ScanReport report, Focus focus) {
        return this != NEVER && report.fails(Severity.valueOf(name()), focus);
    }

    ExitCode judge(ScanReport report) {
        return judge(report, Focus.ALL);
    }

    /** @param focus what of all that stands the run is about */
    ExitCode judge(ScanReport report, Focus focus) {
        if (breaks(report, focus)) {
            return ExitCode.FINDINGS;
        }
        return report.enoughSeen() ? ExitCode.CLEAN : ExitCode.SAW_TOO_LITTLE;
    }
}
