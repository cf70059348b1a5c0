package org.mimawari.cli.schedule;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mimawari.history.Database;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.term.RunKind;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schedule: scans and re-checks each site at the times of the settings, one run of a site at a time, and sends the mails of the outbox.
 *
 * <p>The schedule is kept in the store. A run that was missed while the program was down is made up once at the start; a run that was in
 * progress when the program was killed or stopped is taken up again. Thread-safe.
 */
public final class Serve implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);
    private static final Duration MAIL_EVERY = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long LOOK_MILLIS = 50;

    private final Scheduler scheduler;
    private final Rounds rounds;
    private final Runnable mails;
    private final ScheduledExecutorService mailman;
    private final Timetable timetable;
    private final List<String> sites;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean closed;

    /**
     * What is done, and for whom.
     *
     * @param sites names of the sites in the settings
     * @param scan what is done for one site to look at all of it
     * @param recheck what is done for one site to ask again what is known
     * @param mails sends what is due in the outbox; called at the start, after each run and every few minutes, by one thread
     */
    public record Work(List<String> sites, SiteRun scan, SiteRun recheck, Runnable mails) {
        public Work {
            sites = List.copyOf(sites);
        }
    }

    /**
     * Sets the schedule up in the store; nothing runs before {@link #start}.
     *
     * @param database stays open until after {@link #close}
     */
    public Serve(ScheduleSettings settings, Database database, Work work) {
        this(settings, database, work, QuartzSettings.usual(database.isShared()));
    }

    Serve(ScheduleSettings settings, Database database, Work work, QuartzSettings quartz) {
        ScheduleTables.make(database);
        this.sites = work.sites();
        this.mails = work.mails();
        this.mailman = mailman();
        this.scheduler = scheduler(database, quartz);
        this.timetable = new Timetable(scheduler, settings);
        this.rounds = new Rounds(work, this::sendMailsSoon, this::resumeLater);
    }

    private static Scheduler scheduler(Database database, QuartzSettings quartz) {
        String connections = "store-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(connections, new StoreConnections(database.pool()));
        try {
            return new StdSchedulerFactory(quartz.properties(connections)).getScheduler();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule cannot be set up in the store", e);
        }
    }

    private static ScheduledExecutorService mailman() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "mail");
            // A mail server that does not answer must not keep the program from ending; the outbox stands that.
            thread.setDaemon(true);
            return thread;
        });
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return one;
    }

    /** Brings the stored schedule to what the settings say, and begins. */
    public void start() {
        try {
            scheduler.setJobFactory((bundle, ignored) -> new ScanJob(rounds, timetable));
            timetable.bring(sites);
            // It never ends by itself, and sendMails lets nothing through: nobody has to look at its result.
            var unused = mailman.scheduleWithFixedDelay(this::sendMails, 0, MAIL_EVERY.toSeconds(), TimeUnit.SECONDS);
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule in the store cannot be used", e);
        }
    }

    private void sendMailsSoon() {
        if (!mailman.isShutdown()) {
            mailman.execute(this::sendMails);
        }
    }

    private void sendMails() {
        try {
            mails.run();
        } catch (RuntimeException e) {
            // A task that throws would never be called again.
            LOG.error("The mails could not be sent; they are kept and tried again", e);
        }
    }

    private void resumeLater(JobKey job, RunKind kind) {
        try {
            timetable.resume(job, kind);
        } catch (SchedulerException e) {
            LOG.error("The stopped run of {} could not be noted; it goes on at its next time", rounds.name(job), e);
        }
    }

    /**
     * Works until the process is asked to stop (SIGTERM, Ctrl-C), then stops in order within about ten seconds.
     *
     * @param lastly called at the very end, before the process ends: closes the store
     */
    public void untilStopped(Runnable lastly) throws InterruptedException {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            close();
                            lastly.run();
                            stopped.countDown();
                        },
                        "stop"));
        start();
        stopped.await();
    }

    /** Starts no more runs, asks those in progress to stop, and waits for them for a few seconds. What is left is taken up at the next start. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            scheduler.standby();
            rounds.stop();
            mailman.shutdown();
            await();
            // What has stopped is also to be written down as over: otherwise the next start would take it up twice.
            scheduler.shutdown(rounds.areOver());
        } catch (SchedulerException e) {
            LOG.warn("The schedule could not be stopped in order; what was running is taken up at the next start", e);
        }
    }

    private void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!rounds.areOver() && System.nanoTime() < end) {
                Thread.sleep(LOOK_MILLIS);
            }
            mailman.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
