package org.mimawari.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mimawari.cli.text.Said;
import org.mimawari.finding.CheckInfo;
import org.mimawari.finding.Fingerprint;
import org.mimawari.history.OpenFinding;
import org.mimawari.history.PastState;
import org.mimawari.history.RunRecord;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.scan.Inspection;
import org.mimawari.scan.Progress;
import org.mimawari.scan.ScanOutcome;
import org.mimawari.scan.StartSeen;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.Language;
import org.mimawari.term.PublicUrl;

/** What the commands ask of the scanner. Each call builds only what it needs, so that short commands stay short. */
public interface Engine {

    /** All checks, in the order of the documentation. */
    List<CheckInfo> checks();

    /** What is said about a check in general. */
    Explanation explain(CheckInfo check, Language language);

    /**
     * Scans one site, or goes on with a run of it that was broken off. Takes hours.
     *
     * @throws InterruptedException if the thread is interrupted; the next call goes on
     */
    void scan(Settings settings, SiteSettings site, Wish wish, Listener listener)
            throws CannotRun, InterruptedException;

    /**
     * Looks at addresses of a site that are named, and at what is new behind them. Takes minutes.
     *
     * @throws InterruptedException if the thread is interrupted; the next call begins anew
     */
    void part(Settings settings, Part part, Wish wish, Listener listener) throws CannotRun, InterruptedException;

    /**
     * Asks what the scans of a site met at outside services again. Takes minutes.
     *
     * @throws InterruptedException if the thread is interrupted; the next call asks all again
     */
    void recheck(Settings settings, SiteSettings site, Listener listener) throws CannotRun, InterruptedException;

    /**
     * Looks at files that are not published yet. Takes seconds to minutes.
     *
     * @throws CannotRun if there is no file
     * @throws InterruptedException if the thread is interrupted; nothing is kept
     */
    ScanOutcome inspect(CheckSettings checks, Inspection.Request request, Progress progress)
            throws CannotRun, InterruptedException;

    /** What the store remembers, newest first. */
    List<RunRecord> runs(Settings settings) throws CannotRun;

    /**
     * The findings that stand after the newest run of each site that the store remembers, worst first, also those that are accepted.
     *
     * @return by site, in the order of their names
     */
    Map<String, List<OpenFinding>> findings(Settings settings) throws CannotRun;

    /** The run after which they stand, of each site that has one. */
    Map<String, RunRecord> lastTold(Settings settings) throws CannotRun;

    /** How one finding stood after each run, newest first. */
    List<PastState> past(Settings settings, String site, Fingerprint finding) throws CannotRun;

    /** The forms of report, in the order of the command line's help. */
    List<Format> formats();

    /** A few lines for the terminal, the last one ended. */
    String summary(Edition edition);

    /** Puts mails with the result into the outbox if the settings ask for it; again for the same run it does nothing. */
    void keepMails(Settings settings, SiteSettings site, Edition edition) throws CannotRun;

    /** Writes the mail to the first recipient of the site into a file instead of sending it. */
    void writeMail(Settings settings, SiteSettings site, Edition edition, Path file) throws IOException;

    /**
     * Sends what is in the outbox.
     *
     * @return how many mails could not be sent now and are kept for later
     */
    int sendMails(Settings settings) throws CannotRun;

    /**
     * Works by the schedule of the settings until the process is asked to stop: scans each site by {@code scan}, re-checks it by
     * {@code recheck}, and sends mails.
     */
    void serve(Settings settings, SiteWork scan, SiteWork recheck) throws CannotRun, InterruptedException;

    /**
     * Connects to the mail server and signs in as a delivery does, and sends nothing.
     *
     * @return a sentence of the doctor's {@code notes} on why it would take no mail, or empty if it would
     */
    Optional<Said> mailTrouble(Settings settings);

    /**
     * Asks each start address of a site and its robots.txt once, as a run does first.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    List<StartSeen> look(Settings settings, SiteSettings site) throws InterruptedException;

    /**
     * Asks the start addresses of a site once more, after a run to which none gave a page.
     *
     * @return sentences of the doctor's {@code notes} on what is in the way, or none if the servers answer
     */
    List<Said> startTroubles(Settings settings, SiteSettings site);

    /** Whether the scheduler understands this cron expression. */
    boolean isCron(String expression);

    /** Hears how a run goes on, and brings its results to people. */
    interface Listener {
        Progress progress();

        /**
         * Called once before the run is marked as finished, and again for the same run if the process dies before that.
         *
         * @throws CannotRun if the results cannot be handed over: the run is then gone on with by the next scan
         */
        void publish(ScanOutcome outcome) throws CannotRun;
    }

    /** A run of one site; called by several threads, each for another site. */
    @FunctionalInterface
    interface SiteWork {
        void on(SiteSettings site) throws InterruptedException;
    }

    /**
     * How a scan is wanted.
     *
     * @param fresh forget an interrupted run instead of going on with it
     * @param contact an address for webmasters who see the scanner in their logs, or empty
     * @param since the run since which something must have come to count, or empty
     */
    record Wish(boolean fresh, String contact, String since) {}

    /** Some addresses of a site. */
    record Part(SiteSettings site, List<PublicUrl> named) {
        public Part {
            named = List.copyOf(named);
        }
    }

    /**
     * A check in words.
     *
     * @param note what to look after when all is done, or empty
     */
    record Explanation(String title, String why, List<String> steps, String note) {
        public Explanation {
            steps = List.copyOf(steps);
        }
    }
}
