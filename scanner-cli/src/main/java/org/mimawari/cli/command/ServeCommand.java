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
                console.shown(all.store().folder().resolve("reports")));
        SiteRun.Plan plan = new SiteRun.Plan(
                engine.formats(), FailOn.NEVER, null, true, new Engine.Wish(false, ""), engine::keepMails, true);
        engine.serve(all, site -> scan(all, site, plan));
        return ExitCode.CLEAN.number();
    }

    private void scan(Settings settings, SiteSettings site, SiteRun.Plan plan) throws InterruptedException {
        console.tell("scan.begins", site.name());
        new SiteRun(console, engine, settings, site, plan).run();
    }
}
