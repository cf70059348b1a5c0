package org.mimawari.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}: works by the schedule of the settings until it is stopped. */
@Command(name = "serve")
public final class ServeCommand implements Callable<Integer> {
    private final Console console;
    private final Engine engine;

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    public ServeCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun, InterruptedException {
        if (!settingsOption.exists(console)) {
            throw new CannotRun(Said.of("config.nothing", settingsOption.name()));
        }
        Optional<Settings> settings = settingsOption.read(console, engine);
        if (settings.isEmpty()) {
            return ExitCode.COULD_NOT_RUN.number();
        }
        Settings all = settings.get();
        console.startLog().accept(all.store().folder());
        console.tell(
                "serve.begins",
                all.sites().size(),
                all.schedule().scan(),
                all.schedule().timeZone(),
                console.shown(all.store().folder().resolve("reports")),
                all.schedule().recheck());
        SiteRun.Plan scan = plan(SiteRun.Task.scan(engine, new Engine.Wish(false, "", "")));
        SiteRun.Plan recheck = plan(SiteRun.Task.recheck(engine));
        engine.serve(all, site -> run(all, site, scan), site -> run(all, site, recheck));
        return ExitCode.CLEAN.number();
    }

    private SiteRun.Plan plan(SiteRun.Task task) {
        return new SiteRun.Plan(engine.formats(), FailOn.NEVER, null, true, task, engine::keepMails, true);
    }

    private void run(Settings settings, SiteSettings site, SiteRun.Plan plan) throws InterruptedException {
        console.tell(plan.task().begins(), site.name());
        new SiteRun(console, engine, settings, site, plan).run();
    }
}
