package org.mimawari.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recheck}: asks what the scans met at outside services again, without looking at the sites themselves. */
@Command(name = "recheck")
public final class RecheckCommand implements Callable<Integer> {
    private final Console console;
    private final Engine engine;

    @Mixin
    private SiteOptions siteOptions = new SiteOptions();

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    @Option(names = "--no-mail")
    private boolean noMail;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    public RecheckCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun {
        SiteRun.Plan plan = new SiteRun.Plan(
                reportOptions.formats(engine.formats()),
                reportOptions.failOn(),
                reportOptions.folder(console).orElse(null),
                false,
                SiteRun.Task.recheck(engine),
                noMail ? SiteRun.Post.NONE : engine::keepMails,
                quiet);
        Optional<Settings> settings =
                siteOptions.settings(console, engine, Said.of("recheck.no-settings", SettingsOption.USUAL));
        if (settings.isEmpty()) {
            return ExitCode.COULD_NOT_RUN.number();
        }
        List<SiteSettings> sites = siteOptions.sites(settings.get());
        Path folder = plan.folder();
        if (folder != null) {
            ReportFiles.expectWritable(folder, console);
        }
        if (StoreFolder.isMissing(settings.get().store())) {
            throw new CannotRun(Said.of("recheck.nothing-known"));
        }
        console.startLog().accept(settings.get().store().folder());
        console.interruptible().run();
        return new SiteRuns(console, engine, settings.get(), plan.with(sites.size() > 1))
                .of(sites)
                .number();
    }
}
