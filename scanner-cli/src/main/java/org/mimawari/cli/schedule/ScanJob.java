package org.mimawari.cli.schedule;

import java.time.Instant;
import org.mimawari.term.RunKind;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the scheduler calls when a site's time has come, for a scan or for a re-check: one job for both, so that they never work at the
 * same time, on whichever machine. Its class name stands in the store.
 */
@DisallowConcurrentExecution
final class ScanJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ScanJob.class);

    private final Rounds rounds;
    private final Timetable timetable;

    ScanJob(Rounds rounds, Timetable timetable) {
        this.rounds = rounds;
        this.timetable = timetable;
    }

    @Override
    public void execute(JobExecutionContext context) {
        JobKey job = context.getJobDetail().getKey();
        RunKind kind = Timetable.kind(
                context.isRecovering()
                        ? context.getRecoveringTriggerKey()
                        : context.getTrigger().getKey());
        try {
            if (kind == RunKind.RECHECK && timetable.isDue(job, RunKind.SCAN)) {
                LOG.info("The re-check of {} is left out, since a scan follows at once", rounds.name(job));
                return;
            }
            rounds.run(job, kind, context.isRecovering());
            leaveOut(job, RunKind.RECHECK);
            if (kind == RunKind.SCAN) {
                leaveOut(job, RunKind.SCAN);
            }
        } catch (Exception e) {
            // The one place that catches everything: a site that fails must not stop the schedule of the others.
            LOG.error("The run of {} failed; the next one comes as scheduled", rounds.name(job), e);
        }
    }

    /** A re-check leaves no scan out: that one follows it. A scan asks all that a re-check would. */
    private void leaveOut(JobKey job, RunKind kind) throws SchedulerException {
        Instant time = timetable.leaveOut(job, kind);
        if (time != null) {
            LOG.warn(
                    "The {} of {} that was due at {} is left out, since a run still worked then;"
                            + " the next one comes as scheduled",
                    kind == RunKind.SCAN ? "run" : "re-check",
                    rounds.name(job),
                    time);
        }
    }
}
