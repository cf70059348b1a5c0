package org.mimawari.cli.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import org.quartz.CronExpression;

/** Whether a text is a cron expression that the schedule understands: six or seven fields, seconds first. */
public final class CronCheck {

    private CronCheck() {}

    /** False also for one that never comes, such as 30 February. */
    public static boolean isValid(String cron) {
        try {
            return new CronExpression(cron).getNextValidTimeAfter(Date.from(Instant.now())) != null;
        } catch (ParseException e) {
            return false;
        }
    }
}
