package org.mimawari.cli.schedule;

import java.time.Instant;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the scheduler calls when a site's time has come. Its class name stands in the store. */
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
        try {
            rounds.run(job, context.isRecovering());
            leaveOut(job);
        } catch (Exception e) {
            // The one place that catches everything: a site that fails must not stop the schedule of the others.
            LOG.error("The run of {} failed; the next one comes as scheduled", rounds.name(job), e);
        }
    }

    private void leaveOut(JobKey job) throws SchedulerException {
        Instant time = timetable.leaveOut(job);
        if (time != null) {
            LOG.warn(
                    "The run of {} that was due at {} is left out, since the one before still worked then;"
                            + " the next one comes as scheduled",
                    rounds.name(job),
                    time);
        }
    }
}
