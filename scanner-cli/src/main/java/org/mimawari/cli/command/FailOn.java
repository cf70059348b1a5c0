package org.mimawari.cli.command;

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
    boolean breaks(ScanReport report) {
        return this != NEVER && report.fails(Severity.valueOf(name()));
    }

    ExitCode judge(ScanReport report) {
        if (breaks(report)) {
            return ExitCode.FINDINGS;
        }
        return report.enoughSeen() ? ExitCode.CLEAN : ExitCode.SAW_TOO_LITTLE;
    }
}
