package org.mimawari.cli.schedule;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mimawari.history.RunInProgress;
import org.mimawari.term.Digest;
import org.mimawari.term.RunKind;
import org.quartz.JobKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs sites when the scheduler says so, and stops those that are running when the program is to end. Thread-safe. */
final class Rounds {

    /** Part of the names in the store. */
    static final String GROUP = "scan";

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Map<JobKey, String> sites;
    private final Serve.Work work;
    private final Runnable afterwards;
    private final BiConsumer<JobKey, RunKind> again;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /**
     * @param afterwards called after each run
     * @param again called with a run that was stopped and is to be gone on with, or done again, at the next start
     */
    Rounds(Serve.Work work, Runnable afterwards, BiConsumer<JobKey, RunKind> again) {
        this.sites = work.sites().stream().collect(Collectors.toUnmodifiableMap(Rounds::job, Function.identity()));
        this.work = work;
        this.afterwards = afterwards;
        this.again = again;
    }

    /** A site's name may be longer than the scheduler's column. */
    static JobKey job(String site) {
        return JobKey.jobKey(Digest.of(site).hex(), GROUP);
    }

    String name(JobKey job) {
        return sites.getOrDefault(job, "a site that is no longer in the settings");
    }

    void run(JobKey job, RunKind kind, boolean recovering) {
        String site = sites.get(job);
        if (site == null) {
            return;
        }
        running.add(Thread.currentThread());
        try {
            if (stopping) {
                again.accept(job, kind);
                return;
            }
            LOG.info(recovering ? "Taking up the {} of {} that was broken off" : "{} of {} starts", word(kind), site);
            (kind == RunKind.SCAN ? work.scan() : work.recheck()).run(site);
            LOG.info("{} of {} ended", word(kind), site);
            afterwards.run();
        } catch (InterruptedException e) {
            LOG.info("{} of {} stopped; the next start takes it up", word(kind), site);
            again.accept(job, kind);
        } catch (RunInProgress e) {
            LOG.warn("{} The scheduled run is left out.", e.getMessage());
        } finally {
            running.remove(Thread.currentThread());
            // The scheduler still has to write down that this run is over.
            Thread.interrupted();
        }
    }

    private static String word(RunKind kind) {
        return kind == RunKind.SCAN ? "Scan" : "Re-check";
    }

    /** Asks all runs to stop in order. */
    void stop() {
        stopping = true;
        running.forEach(Thread::interrupt);
    }

    boolean areOver() {
        return running.isEmpty();
    }
}
