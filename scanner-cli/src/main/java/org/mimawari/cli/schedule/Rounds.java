package org.mimawari.cli.schedule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mimawari.history.RunInProgress;
import org.mimawari.term.Digest;
import org.quartz.JobKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs sites when the scheduler says so, and stops those that are running when the program is to end. Thread-safe. */
final class Rounds {

    /** Part of the names in the store. */
    static final String GROUP = "scan";

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Map<JobKey, String> sites;
    private final SiteRun run;
    private final Runnable afterwards;
    private final Consumer<JobKey> again;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /**
     * @param afterwards called after each run
     * @param again called with a run that was stopped and is to be gone on with at the next start
     */
    Rounds(List<String> sites, SiteRun run, Runnable afterwards, Consumer<JobKey> again) {
        this.sites = sites.stream().collect(Collectors.toUnmodifiableMap(Rounds::job, Function.identity()));
        this.run = run;
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

    void run(JobKey job, boolean recovering) {
        String site = sites.get(job);
        if (site == null) {
            return;
        }
        running.add(Thread.currentThread());
        try {
            if (stopping) {
                again.accept(job);
                return;
            }
            LOG.info(recovering ? "Going on with the run of {} that was broken off" : "Run of {} starts", site);
            run.run(site);
            LOG.info("Run of {} ended", site);
            afterwards.run();
        } catch (InterruptedException e) {
            LOG.info("Run of {} stopped; the next start goes on with it", site);
            again.accept(job);
        } catch (RunInProgress e) {
            LOG.warn("{} The scheduled run is left out.", e.getMessage());
        } finally {
            running.remove(Thread.currentThread());
            // The scheduler still has to write down that this run is over.
            Thread.interrupted();
        }
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
