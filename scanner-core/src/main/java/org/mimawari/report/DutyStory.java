package org.mimawari.report;

import java.util.ArrayList;
import java.util.List;
import org.mimawari.finding.ReportingDuty;
import org.mimawari.finding.ReportingDuty.Standing;

/**
 * What the law may ask because of a finding, told in one language.
 *
 * @param lead whether a report may be due, a sentence
 * @param grounds what speaks for it, a sentence each
 * @param days by when; empty if nothing speaks for it, or nothing is published yet
 */
record DutyStory(ReportingDuty duty, String lead, List<String> grounds, String days) {
    DutyStory {
        grounds = List.copyOf(grounds);
    }

    /** In one line: that a report may be due, and on which conditions. */
    String brief() {
        return duty.standing() == Standing.CONDITIONAL ? lead + ' ' + String.join(" ", grounds) : lead;
    }

    /** All of it, a sentence each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(lead);
        lines.addAll(grounds);
        if (!days.isEmpty()) {
            lines.add(days);
        }
        return lines;
    }
}
