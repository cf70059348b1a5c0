package org.mimawari.settings;

import java.time.ZoneId;

/**
 * When {@code serve} works: Quartz cron expressions.
 *
 * @param scan full scan, by default at 03:00 on the first of each month
 * @param recheck re-check of what is known, by default at 06:00 each day; {@value #NEVER} for none
 */
public record ScheduleSettings(String scan, String recheck, ZoneId timeZone) {
    public static final ScheduleSettings DEFAULT =
            new ScheduleSettings("0 0 3 1 * ?", "0 0 6 * * ?", ZoneId.of("Asia/Tokyo"));
    /** What stands in the settings in place of a time for what is not to be done. */
    public static final String NEVER = "never";

    public boolean rechecks() {
        return !recheck.equals(NEVER);
    }
}
