package org.mimawari.cli.command;

import java.util.List;
import java.util.Optional;
import org.mimawari.cli.text.Said;
import org.mimawari.finding.CheckInfo;
import org.mimawari.history.RunRecord;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.scan.Progress;
import org.mimawari.scan.ScanOutcome;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.Language;

/** What the commands ask of the scanner. Each call builds only what it needs, so that short commands stay short. */
public interface Engine {

    /** All checks, in the order of the documentation. */
    List<CheckInfo> checks();

    /** What is said about a check in general. */
    Explanation explain(String check, Language language);

    /** Scans one site. Returns when the run is over, which can take hours. */
    ScanOutcome scan(Settings settings, SiteSettings site, Wish wish, Progress progress) throws CannotRun;

    /** What the store remembers, newest first. */
    List<RunRecord> runs(Settings settings) throws CannotRun;

    /** The forms of report, in the order of the command line's help. */
    List<Format> formats();

    /** A few lines for the terminal, the last one ended. */
    String summary(Edition edition);

    /** Mails the result if the settings ask for it. A mail that does not go out is kept and told, never lost. */
    void mail(Settings settings, SiteSettings site, Edition edition) throws CannotRun;

    /**
     * Connects to the mail server and signs in as a delivery does, and sends nothing.
     *
     * @return a sentence of the doctor's {@code notes} on why it would take no mail, or empty if it would
     */
    Optional<Said> mailTrouble(Settings settings);

    /** Whether the scheduler understands this cron expression. */
    boolean isCron(String expression);

    /**
     * How a scan is wanted.
     *
     * @param fresh forget an interrupted run instead of going on with it
     * @param contact an address for webmasters who see the scanner in their logs, or empty
     */
    record Wish(boolean fresh, String contact) {}

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
