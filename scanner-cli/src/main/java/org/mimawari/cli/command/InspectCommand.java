package org.mimawari.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mimawari.cli.text.Said;
import org.mimawari.scan.Inspection;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.term.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect}: looks at files and folders before they are published. Asks nothing of any network, and keeps nothing but the reports. */
@Command(name = "inspect")
public final class InspectCommand implements Callable<Integer> {
    private static final String DATA = "mimawari-data";

    private final Console console;
    private final Engine engine;

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "path")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    public InspectCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun {
        Path data = console.folder().resolve(DATA);
        Path folder = reportOptions.folder(console).orElse(data.resolve("inspect"));
        InspectRun.Plan plan = new InspectRun.Plan(
                reportOptions.formats(engine.formats()), reportOptions.failOn(), folder, zone(), quiet);
        List<Path> given = given();
        Optional<Rules> rules = rules();
        if (rules.isEmpty()) {
            return ExitCode.COULD_NOT_RUN.number();
        }
        Inspection.Request request = new Inspection.Request(
                given, console.folder(), ours(data, folder), rules.get().organisation());
        ReportFiles.expectWritable(folder, console);
        console.startLog().accept(data);
        console.interruptible().run();
        return run(rules.get().checks(), request, plan);
    }

    private int run(CheckSettings checks, Inspection.Request request, InspectRun.Plan plan) throws CannotRun {
        try {
            return new InspectRun(console, engine, plan).of(checks, request).number();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            console.tell("inspect.stopped");
            return ExitCode.COULD_NOT_RUN.number();
        }
    }

    /** In a folder that somebody named, only our own reports are no matter to look at. */
    private Set<Path> ours(Path data, Path folder) {
        Set<Path> ours = new HashSet<>();
        ours.add(real(data));
        engine.formats().forEach(format -> ours.add(real(folder).resolve(format.fileName())));
        return ours;
    }

    private static ZoneId zone() {
        return ScheduleSettings.DEFAULT.timeZone();
    }

    /** Only a file that is named: whoever looks at a folder does not think of the settings of a site. */
    private Optional<Rules> rules() throws CannotRun {
        return settingsOption.isGiven()
                ? settingsOption.read(console, engine).map(all -> new Rules(all.checks(), all.organisation()))
                : Optional.of(new Rules(CheckSettings.DEFAULT, Organisation.OTHER));
    }

    /** What the files are judged by. */
    private record Rules(CheckSettings checks, Organisation organisation) {}

    private List<Path> given() throws CannotRun {
        List<Path> all = new ArrayList<>();
        for (String name : paths) {
            all.add(existing(name));
        }
        return all;
    }

    private Path existing(String name) throws CannotRun {
        try {
            Path path = Path.of(name);
            if (!name.isEmpty() && Files.exists(console.folder().resolve(path))) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Told below.
        }
        boolean address = name.startsWith("http://") || name.startsWith("https://");
        throw new CannotRun(Said.of(address ? "inspect.address" : "inspect.missing", name));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
