package org.mimawari.cli.schedule;

import java.time.Duration;
import java.util.Properties;

/**
 * How the scheduler is set up.
 *
 * @param clustered several processes share one PostgreSQL
 * @param sitesAtOnce at most this many sites are walked at the same time
 * @param misfire a run that is later than this counts as missed; it is made up for all the same
 * @param checkIn how often a node of several says that it lives; after twice this another takes over its runs
 */
record QuartzSettings(boolean clustered, int sitesAtOnce, Duration misfire, Duration checkIn) {

    private static final String NAME = "mimawari";

    static QuartzSettings usual(boolean clustered) {
        return new QuartzSettings(clustered, 3, Duration.ofSeconds(60), Duration.ofSeconds(10));
    }

    /** @param connections the name under which the scheduler finds its connections */
    Properties properties(String connections) {
        Properties p = new Properties();
        p.setProperty("org.quartz.scheduler.instanceName", NAME);
        // A fixed name lets a process that starts again find what it was doing; nodes need names of their own.
        p.setProperty("org.quartz.scheduler.instanceId", clustered ? "AUTO" : NAME);
        p.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        p.setProperty("org.quartz.scheduler.interruptJobsOnShutdown", "false");
        p.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        p.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        p.setProperty("org.quartz.threadPool.threadCount", Integer.toString(sitesAtOnce));
        p.setProperty("org.quartz.threadPool.threadNamePrefix", "scan");
        p.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        p.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        p.setProperty(
                "org.quartz.jobStore.driverDelegateClass",
                "org.quartz.impl.jdbcjobstore." + (clustered ? "PostgreSQLDelegate" : "StdJDBCDelegate"));
        p.setProperty("org.quartz.jobStore.dataSource", connections);
        p.setProperty("org.quartz.jobStore.useProperties", "true");
        p.setProperty("org.quartz.jobStore.isClustered", Boolean.toString(clustered));
        p.setProperty("org.quartz.jobStore.clusterCheckinInterval", Long.toString(checkIn.toMillis()));
        p.setProperty("org.quartz.jobStore.misfireThreshold", Long.toString(misfire.toMillis()));
        return p;
    }
}
