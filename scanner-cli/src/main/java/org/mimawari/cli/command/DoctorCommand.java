package org.mimawari.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mimawari.cli.config.BrowserPlaces;
import org.mimawari.cli.config.WithoutFile;
import org.mimawari.cli.doctor.Doctor;
import org.mimawari.cli.doctor.Note;
import org.mimawari.cli.text.Words;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: looks whether machine and settings can do the work, and says what to do if not. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
    private final Console console;
    private final Engine engine;

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    public DoctorCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun {
        boolean hasFile = settingsOption.exists(console);
        Optional<Settings> settings = hasFile ? settingsOption.read(console, engine) : Optional.empty();
        Path folder = settings.orElseGet(() -> WithoutFile.stored(console.folder()))
                .store()
                .folder();
        BrowserSettings browser = settings.map(all -> all.crawl().browser())
                .orElseGet(() -> new BrowserPlaces(console.environment()).in(BrowserSettings.USUAL));
        List<Note> notes = new ArrayList<>(Doctor.machine(folder, browser));
        settings.ifPresent(
                all -> notes.addAll(Doctor.settings(all, console.environment(), () -> engine.mailTrouble(all))));
        Words words = Words.beside(Doctor.class, "notes", console.language());
        notes.forEach(
                note -> console.out().println(words.say("level." + note.level()) + "  " + words.say(note.said())));
        if (!hasFile) {
            console.say("doctor.no-settings");
        }
        boolean sound = notes.stream().noneMatch(note -> note.level() == Note.Level.PROBLEM)
                && (settings.isPresent() || !hasFile);
        console.say(sound ? "doctor.sound" : "doctor.problems");
        return (sound ? ExitCode.CLEAN : ExitCode.COULD_NOT_RUN).number();
    }
}
