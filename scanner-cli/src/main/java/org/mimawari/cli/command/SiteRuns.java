package org.mimawari.cli.command;

import java.util.List;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;

/** Runs of several sites, one after another, and the mails that they are worth. For one use by one thread. */
final class SiteRuns {
    private final Console console;
    private final Engine engine;
    private final Settings settings;
    private final SiteRun.Plan plan;

    SiteRuns(Console console, Engine engine, Settings settings, SiteRun.Plan plan) {
        this.console = console;
        this.engine = engine;
        this.settings = settings;
        this.plan = plan;
    }

    /** The gravest end of all. */
    ExitCode of(List<SiteSettings> sites) {
        ExitCode worst = ExitCode.CLEAN;
        boolean anyRan = false;
        try {
            for (SiteSettings site : sites) {
                ExitCode code = new SiteRun(console, engine, settings, site, plan).run();
                anyRan |= code != ExitCode.COULD_NOT_RUN;
                worst = worst.or(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            console.tell(plan.task().stopped());
            return ExitCode.COULD_NOT_RUN;
        }
        // Where no run was possible, the store has been named as the reason already.
        if (anyRan && plan.post() != SiteRun.Post.NONE && settings.mail() != null) {
            sendMails();
        }
        return worst;
    }

    /** What was found stands, whether the mails go out or not. */
    private void sendMails() {
        try {
            int kept = engine.sendMails(settings);
            if (kept > 0) {
                console.tell("scan.mails-kept", kept);
            }
        } catch (CannotRun e) {
            console.tell("scan.mail-failed", console.words().say(e.said()));
        }
    }
}
