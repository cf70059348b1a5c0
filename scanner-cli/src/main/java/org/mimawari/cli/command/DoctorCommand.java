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
import org.mimawari.cli.doctor.StartNotes;
import org.mimawari.cli.text.Words;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code doctor}: looks whether machine and settings can do the work, and says what to do if not. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
    private final Console console;
    private final Engine engine;

    @Parameters(arity = "0..*", paramLabel = "URL", descriptionKey = "url")
    private List<String> addresses = new ArrayList<>();

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    public DoctorCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun, InterruptedException {
        boolean hasFile = settingsOption.exists(console) || !addresses.isEmpty();
        Optional<Settings> settings = hasFile ? settings() : Optional.empty();
        Path folder = settings.orElseGet(() -> WithoutFile.stored(console.folder()))
                .store()
                .folder();
        BrowserSettings browser = settings.map(all -> all.crawl().browser())
                .orElseGet(() -> new BrowserPlaces(console.environment()).in(BrowserSettings.USUAL));
        List<Note> notes = new ArrayList<>(Doctor.machine(folder, browser));
        if (settings.isPresent()) {
            notes.addAll(outside(settings.get()));
        }
        if (addresses.isEmpty()) {
            settings.map(Settings::schedule).ifPresent(times -> notes.add(Doctor.schedule(times)));
        }
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

    private Optional<Settings> settings() throws CannotRun {
        return addresses.isEmpty()
                ? settingsOption.read(console, engine)
                : settingsOption.read(addresses, console, engine);
    }

    /** What the sites and the mail server answer; a start page that does not come tells more than its host that does not. */
    private List<Note> outside(Settings settings) throws InterruptedException {
        List<Note> starts = starts(settings);
        boolean told = starts.stream().anyMatch(note -> note.level() == Note.Level.PROBLEM);
        List<Note> notes =
                new ArrayList<>(Doctor.settings(settings, console.environment(), () -> engine.mailTrouble(settings)));
        notes.removeIf(note -> told && note.isStartTrouble());
        notes.addAll(starts);
        return notes;
    }

    private List<Note> starts(Settings settings) throws InterruptedException {
        StartNotes words = new StartNotes("Mimawari/" + Version.number());
        List<Note> notes = new ArrayList<>();
        for (SiteSettings site : settings.sites()) {
            notes.addAll(words.of(engine.look(settings, site)));
        }
        return notes;
    }
}
