package org.mimawari.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.text.Said;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.scan.ScanOutcome;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;

/** One scan of one site: run it, write the reports, say the result, mail it. */
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
            return engine.scan(settings, site, plan.wish(), now -> {});
        }
        console.tell("scan.begins", site.name());
        ProgressLine progress = new ProgressLine(console, System::nanoTime);
        try {
            return engine.scan(settings, site, plan.wish(), progress);
        } finally {
            progress.end();
        }
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
        plan.formats().forEach(format -> console.out().println("  " + console.shown(folder.resolve(format.fileName()))));
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

    private void tellLittle(Edition edition) {
        var coverage = edition.snapshot().coverage();
        console.tell(
                coverage.startAnswered() ? "scan.saw-little" : "scan.start-silent",
                edition.report().site(),
                coverage.pages(),
                coverage.unseenTotal());
    }
}
