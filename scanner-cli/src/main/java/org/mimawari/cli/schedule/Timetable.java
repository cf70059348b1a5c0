package org.mimawari.cli.schedule;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.term.RunKind;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/** Makes the stored schedule say what the settings say. */
final class Timetable {

    private static final String RECHECK = "recheck";
    private static final String RESUME = "resume";
    private static final String RESUME_RECHECK = "resume-recheck";

    /** Of two that are due at the same time the scan comes first: it asks all that the re-check would. */
    private static final int AFTER_THE_SCAN = Trigger.DEFAULT_PRIORITY - 1;

    private final Scheduler scheduler;
    private final ScheduleSettings settings;

    Timetable(Scheduler scheduler, ScheduleSettings settings) {
        this.scheduler = scheduler;
        this.settings = settings;
    }

    /** What a trigger is for. */
    static RunKind kind(TriggerKey trigger) {
        return Set.of(RECHECK, RESUME_RECHECK).contains(trigger.getGroup()) ? RunKind.RECHECK : RunKind.SCAN;
    }

    private static TriggerKey name(JobKey job, RunKind kind) {
        return TriggerKey.triggerKey(job.getName(), kind == RunKind.SCAN ? Rounds.GROUP : RECHECK);
    }

    void bring(List<String> sites) throws SchedulerException {
        Set<JobKey> wanted = sites.stream().map(Rounds::job).collect(Collectors.toSet());
        for (JobKey stored : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(Rounds.GROUP))) {
            if (!wanted.contains(stored)) {
                scheduler.deleteJob(stored);
            }
        }
        for (JobKey job : wanted) {
            bring(job);
        }
    }

    private void bring(JobKey key) throws SchedulerException {
        JobDetail job = JobBuilder.newJob(ScanJob.class)
                .withIdentity(key)
                .storeDurably()
                .requestRecovery()
                .build();
        scheduler.addJob(job, true);
        bring(key, RunKind.SCAN);
        if (settings.rechecks()) {
            bring(key, RunKind.RECHECK);
        } else {
            scheduler.unscheduleJob(name(key, RunKind.RECHECK));
        }
    }

    private void bring(JobKey key, RunKind kind) throws SchedulerException {
        TriggerKey name = name(key, kind);
        Trigger stored = scheduler.getTrigger(name);
        if (isAsInSettings(stored, kind)) {
            // Left as it is: it knows whether a run was missed while the program was down.
            scheduler.resetTriggerFromErrorState(name);
            return;
        }
        Trigger trigger = cron(key, kind);
        if (stored == null) {
            scheduler.scheduleJob(trigger);
        } else {
            scheduler.rescheduleJob(name, trigger);
        }
    }

    private String times(RunKind kind) {
        return kind == RunKind.SCAN ? settings.scan() : settings.recheck();
    }

    private boolean isAsInSettings(@Nullable Trigger stored, RunKind kind) {
        return stored instanceof CronTrigger cron
                && cron.getCronExpression().equals(times(kind))
                && cron.getTimeZone().getID().equals(zone().getID());
    }

    private TimeZone zone() {
        return TimeZone.getTimeZone(settings.timeZone());
    }

    private Trigger cron(JobKey job, RunKind kind) {
        return TriggerBuilder.newTrigger()
                .withIdentity(name(job, kind))
                .forJob(job)
                .withPriority(kind == RunKind.SCAN ? Trigger.DEFAULT_PRIORITY : AFTER_THE_SCAN)
                .withSchedule(CronScheduleBuilder.cronSchedule(times(kind))
                        .inTimeZone(zone())
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    /** Whether its time has come, and only a run that works still holds it up. */
    boolean isDue(JobKey job, RunKind kind) throws SchedulerException {
        return dueSince(job, kind) != null;
    }

    private @Nullable Instant dueSince(JobKey job, RunKind kind) throws SchedulerException {
        Trigger trigger = scheduler.getTrigger(name(job, kind));
        Date next = trigger == null ? null : trigger.getNextFireTime();
        return next == null || next.toInstant().isAfter(Instant.now()) ? null : next.toInstant();
    }

    /**
     * Leaves out the times that came while a run of the site still worked: otherwise the scheduler would make them up at once, and a
     * site whose run takes longer than the schedule allows would never be left in peace.
     *
     * @return the first time that is left out; null if none came
     */
    @Nullable
    Instant leaveOut(JobKey job, RunKind kind) throws SchedulerException {
        Instant due = dueSince(job, kind);
        if (due != null) {
            scheduler.rescheduleJob(name(job, kind), cron(job, kind));
        }
        return due;
    }

    /** Lets a run that was stopped in order go on at the next start, or at once on another node; a re-check begins anew. */
    void resume(JobKey job, RunKind kind) throws SchedulerException {
        TriggerKey name = TriggerKey.triggerKey(job.getName(), kind == RunKind.SCAN ? RESUME : RESUME_RECHECK);
        if (scheduler.checkExists(name)) {
            return;
        }
        scheduler.scheduleJob(TriggerBuilder.newTrigger()
                .withIdentity(name)
                .forJob(job)
                .startAt(Date.from(Instant.now()))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build());
    }
}
