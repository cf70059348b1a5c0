package org.mimawari.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mimawari.cli.config.AcceptancesText;
import org.mimawari.cli.text.Said;
import org.mimawari.finding.Acceptance;
import org.mimawari.finding.Finding;
import org.mimawari.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code accept}: notes in the file of acceptances that somebody answers for a finding until a day. Changes nothing else. */
@Command(name = "accept")
public final class AcceptCommand implements Callable<Integer> {
    private static final int LONGEST_WORDS = 500;

    private final Console console;
    private final Engine engine;

    @Parameters(arity = "1", paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(names = "--who", paramLabel = "NAME", required = true)
    private String who = "";

    @Option(names = "--until", paramLabel = "DATE", required = true)
    private String until = "";

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    public AcceptCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun {
        Optional<Settings> settings = StoredFindings.settings(settingsOption, console, engine);
        if (settings.isEmpty()) {
            return ExitCode.COULD_NOT_RUN.number();
        }
        LocalDate last = last(settings.get().schedule().timeZone());
        Finding finding = StoredFindings.of(settings.get(), engine).named(id).finding();
        Acceptance acceptance = new Acceptance(
                finding.target().shown(),
                finding.check(),
                finding.fingerprint().hex(),
                words("--reason", reason),
                words("--who", who),
                last);
        Path file = settingsOption.acceptances(settings.get(), console);
        try {
            if (!AcceptancesText.append(file, acceptance, SettingsOption.acceptances(engine))) {
                throw new CannotRun(Said.of("accept.form", console.shown(file)));
            }
        } catch (IOException e) {
            throw new CannotRun(Said.of("accept.unwritable", console.shown(file)));
        }
        console.say(
                "accept.written", console.shown(file), last, finding.target().shown());
        return ExitCode.CLEAN.number();
    }

    private LocalDate last(ZoneId zone) throws CannotRun {
        try {
            LocalDate day = LocalDate.parse(until.strip());
            if (day.isBefore(LocalDate.now(Clock.system(zone)))) {
                throw new CannotRun(Said.of("accept.past"));
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new CannotRun(Said.of("accept.until"));
        }
    }

    private static String words(String option, String given) throws CannotRun {
        String text = given.strip();
        boolean plain = !text.isEmpty()
                && text.length() <= LONGEST_WORDS
                && text.chars().noneMatch(Character::isISOControl);
        if (!plain) {
            throw new CannotRun(Said.of("accept.words", option, LONGEST_WORDS));
        }
        return text;
    }
}
