package org.mimawari.cli.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mimawari.cli.config.WithoutFile;
import org.mimawari.cli.text.Words;
import org.mimawari.history.RunRecord;
import org.mimawari.settings.Settings;
import org.mimawari.term.RunKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code runs}: lists the runs that the store remembers. */
@Command(name = "runs")
public final class RunsCommand implements Callable<Integer> {
    private final Console console;
    private final Engine engine;

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    public RunsCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun {
        Optional<Settings> settings = settingsOption.exists(console)
                ? settingsOption.read(console, engine)
                : Optional.of(WithoutFile.stored(console.folder()));
        if (settings.isEmpty()) {
            return ExitCode.COULD_NOT_RUN.number();
        }
        console.startLog().accept(settings.get().store().folder());
        List<RunRecord> runs = StoreFolder.isMissing(settings.get().store()) ? List.of() : engine.runs(settings.get());
        if (runs.isEmpty()) {
            console.say("runs.none");
        } else {
            console.out().print(table(runs, settings.get().schedule().timeZone()));
        }
        return ExitCode.CLEAN.number();
    }

    private String table(List<RunRecord> runs, ZoneId zone) {
        Words words = console.words();
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
        Table table = new Table();
        table.row(
                words.say("runs.started"),
                words.say("runs.site"),
                words.say("runs.kind"),
                words.say("runs.result"),
                words.say("runs.open"),
                words.say("runs.pages"),
                words.say("runs.things"),
                words.say("runs.unchanged"),
                words.say("runs.spared"),
                words.say("runs.id"));
        runs.forEach(run -> table.row(
                time.format(run.started()),
                run.site(),
                words.say("runs." + run.kind().name()),
                words.say("runs." + run.result().name()),
                run.open(),
                scanned(run, run.pages()),
                run.things(),
                scanned(run, run.spared().answers()),
                scanned(run, ByteSize.shown(run.spared().bytes())),
                run.id()));
        return table.text();
    }

    private static Object scanned(RunRecord run, Object cell) {
        return run.kind() == RunKind.RECHECK ? "-" : cell;
    }
}
