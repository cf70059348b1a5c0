package org.mimawari.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.text.Said;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.scan.Progress;
import org.mimawari.scan.ScanOutcome;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;

/** One scan of one site: run it, write the reports, say the result, mail it. For one use by one thread. */
final class SiteRun {

    /**
     * What is the same for all sites.
     *
     * @param folder where the reports go, or null for a folder of their own beside the store
     */
    record Plan(
            List<Format> formats,
            FailOn failOn,
            @Nullable Path folder,
            Engine.Wish wish,
            boolean mail,
            boolean quiet) {}

    private final Console console;
    private final Engine engine;
    private final Settings settings;
    private final Plan plan;
    private LastHeard last = new LastHeard(Progress.SILENT);

    SiteRun(Console console, Engine engine, Settings settings, Plan plan) {
        this.console = console;
        this.engine = engine;
        this.settings = settings;
        this.plan = plan;
    }

    /** @param several whether other sites write reports as well */
    ExitCode run(SiteSettings site, boolean several) {
        try {
            ScanOutcome outcome = scan(site);
            Edition edition = new Edition(
                    outcome.report(),
                    outcome.snapshot(),
                    console.language(),
                    settings.schedule().timeZone(),
                    Version.number());
            return publish(site, edition, folder(site, edition, several));
        } catch (CannotRun e) {
            console.tell("scan.failed", site.name(), console.words().say(e.said()));
            return ExitCode.COULD_NOT_RUN;
        }
    }

    private ScanOutcome scan(SiteSettings site) throws CannotRun {
        if (plan.quiet()) {
            return heard(site, Progress.SILENT);
        }
        console.tell("scan.begins", site.name());
        ProgressLine progress = new ProgressLine(console, System::nanoTime);
        try {
            return heard(site, progress);
        } finally {
            progress.end();
        }
    }

    private ScanOutcome heard(SiteSettings site, Progress progress) throws CannotRun {
        last = new LastHeard(progress);
        return engine.scan(settings, site, plan.wish(), last);
    }

    private Path folder(SiteSettings site, Edition edition, boolean several) {
        if (plan.folder() != null) {
            return several ? ReportFiles.under(plan.folder(), site.name()) : plan.folder();
        }
        Path all = settings.store().folder().resolve("reports");
        return ReportFiles.under(all, site.name()).resolve(edition.report().id().value());
    }

    private ExitCode publish(SiteSettings site, Edition edition, Path folder) throws CannotRun {
        try {
            ReportFiles.write(edition, plan.formats(), folder);
        } catch (IOException e) {
            throw new CannotRun(Said.of("scan.reports-unwritable", console.shown(folder)));
        }
        console.out().print(engine.summary(edition));
        console.say("scan.reports", console.shown(folder));
        plan.formats()
                .forEach(format -> console.out().println("  " + console.shown(folder.resolve(format.fileName()))));
        console.out().flush();
        if (!edition.report().enoughSeen()) {
            tellLittle(edition);
        }
        mail(site, edition);
        return plan.failOn().judge(edition.report());
    }

    /** What was found stands, whether the mail goes out or not. */
    private void mail(SiteSettings site, Edition edition) {
        if (!plan.mail() || settings.mail() == null) {
            return;
        }
        try {
            engine.mail(settings, site, edition);
        } catch (CannotRun e) {
            console.tell("scan.mail-failed", console.words().say(e.said()));
        }
    }

    /** How much was seen is known from the last that was heard of the run. */
    private void tellLittle(Edition edition) {
        Progress.Now seen = last.now();
        console.tell(
                seen.pages() > 0 ? "scan.saw-little" : "scan.start-silent",
                edition.report().site(),
                seen.pages(),
                seen.unseen());
    }

    /** Keeps the last word and hands every word on. */
    private static final class LastHeard implements Progress {
        private volatile Now now = new Now(Phase.WALKING, 0, 0, 0, 0, 0, 0);
        private final Progress next;

        LastHeard(Progress next) {
            this.next = next;
        }

        @Override
        public void at(Now heard) {
            now = heard;
            next.at(heard);
        }

        Now now() {
            return now;
        }
    }
}
