package org.mimawari.finding;

import java.util.List;

/**
 * What the law on personal data may ask of the organisation because of one finding, as far as kinds and numbers tell. Help for whoever decides, and no legal advice.
 *
 * @param rules whose rules were applied
 * @param exposed what they were applied to
 * @param grounds what speaks for a report, those without a condition first; may be none
 */
public record ReportingDuty(ReportingRules rules, Exposure exposed, List<ReportingGround> grounds) {
    /** Days until the first report, by the Commission's guideline; the rules say only "promptly" (速やかに; articles 8 and 44). */
    public static final int FIRST_REPORT_FROM = 3;

    public static final int FIRST_REPORT_TO = 5;

    /** Days until the final report, by the rules (articles 8 and 44). */
    public static final int FINAL_REPORT = 30;

    /** The same where somebody may have had a wrongful purpose. */
    public static final int FINAL_REPORT_WRONGFUL = 60;

    public ReportingDuty {
        grounds = List.copyOf(grounds);
    }

    /** How far kinds and numbers speak for a report. */
    public enum Standing {
        /** It may have to be reported. */
        MAY_BE,
        /** It may, if something holds that the scanner cannot see. */
        CONDITIONAL,
        /** Nothing seen speaks for it; something unseen may. */
        NO_SIGN
    }

    public Standing standing() {
        if (grounds.isEmpty()) {
            return Standing.NO_SIGN;
        }
        return grounds.stream().allMatch(ReportingGround::isConditional) ? Standing.CONDITIONAL : Standing.MAY_BE;
    }

    /** Whether somebody must decide now: for more reasons than that people could not all be counted. */
    public boolean isPressing() {
        return grounds.stream().anyMatch(ground -> ground != ReportingGround.MANY_IF_MORE);
    }
}
