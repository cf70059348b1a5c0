package org.mimawari.cli.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the scheduler calls when a site's time has come. Its class name stands in the store. */
@DisallowConcurrentExecution
final class ScanJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ScanJob.class);

    private final Rounds rounds;

    ScanJob(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(JobExecutionContext context) {
        JobKey job = context.getJobDetail().getKey();
        try {
            rounds.run(job, context.isRecovering());
        } catch (Exception e) {
            // The one place that catches everything: a site that fails must not stop the schedule of the others.
            LOG.error("The run of {} failed; the next one comes as scheduled", rounds.name(job), e);
        }
    }
}
