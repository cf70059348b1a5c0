package org.mimawari.cli.command;

import java.util.Optional;
import org.mimawari.cli.config.SettingsSchema;
import org.mimawari.cli.config.SettingsText;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code config check}, {@code config show} and {@code config schema}: all about a settings file. */
@Command(name = "config", synopsisSubcommandLabel = "check|show|schema")
public final class ConfigCommand {
    private final Console console;
    private final Engine engine;

    public ConfigCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Command(name = "check")
    int check(@Mixin SettingsOption option) throws CannotRun {
        Optional<Settings> settings = settings(option);
        settings.ifPresent(
                good -> console.say("config.good", option.name(), good.sites().size()));
        return code(settings);
    }

    @Command(name = "show")
    int show(@Mixin SettingsOption option) throws CannotRun {
        Optional<Settings> settings = settings(option);
        settings.ifPresent(good -> console.out().print(SettingsText.of(good)));
        return code(settings);
    }

    @Command(name = "schema")
    int schema() {
        console.out().print(SettingsSchema.text());
        return ExitCode.CLEAN.number();
    }

    private Optional<Settings> settings(SettingsOption option) throws CannotRun {
        if (!option.exists(console)) {
            throw new CannotRun(Said.of("config.nothing", option.name()));
        }
        return option.read(console, engine);
    }

    private static int code(Optional<Settings> settings) {
        return (settings.isPresent() ? ExitCode.CLEAN : ExitCode.COULD_NOT_RUN).number();
    }
}
