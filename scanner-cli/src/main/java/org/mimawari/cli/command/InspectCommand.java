package org.mimawari.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.text.Said;
import org.mimawari.scan.Inspection;
import org.mimawari.scan.PipedFile;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.ScheduleSettings;
import org.mimawari.settings.Settings;
import org.mimawari.term.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect}: looks at files and folders before they are published. Asks nothing of any network, and keeps nothing but the reports. */
@Command(name = "inspect")
public final class InspectCommand implements Callable<Integer> {
    private static final String PIPE = "-";
    private static final int MOST_PIPED = 100 << 20;
    private static final String DATA = "mimawari-data";

    private final Console console;
    private final Engine engine;
    private final InputStream input;

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "path")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    /** @param input what is piped into the program */
    public InspectCommand(Console console, Engine engine, InputStream input) {
        this.console = console;
        this.engine = engine;
        this.input = input;
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
                given, console.folder(), ours(data, folder), rules.get().organisation(), piped());
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
                ? settingsOption.read(console, engine).map(InspectCommand::rules)
                : Optional.of(new Rules(CheckSettings.DEFAULT, Organisation.OTHER));
    }

    /** What the files are judged by. */
    private record Rules(CheckSettings checks, Organisation organisation) {}

    /** The organisation's own hosts are those of its sites. */
    private static Rules rules(Settings settings) {
        CheckSettings checks = settings.checks();
        List<String> hosts =
                settings.sites().stream().flatMap(site -> site.hosts().stream()).toList();
        return new Rules(checks.with(checks.mails().plus(hosts)), settings.organisation());
    }

    private List<Path> given() throws CannotRun {
        List<Path> all = new ArrayList<>();
        for (String name : paths) {
            if (!name.equals(PIPE)) {
                all.add(existing(name));
            }
        }
        return all;
    }

    /** One mail, or whatever else, from the standard input. */
    private @Nullable PipedFile piped() throws CannotRun {
        if (!paths.contains(PIPE)) {
            return null;
        }
        try {
            byte[] bytes = input.readNBytes(MOST_PIPED + 1);
            if (bytes.length == 0) {
                throw new CannotRun(Said.of("inspect.nothing-piped"));
            }
            boolean whole = bytes.length <= MOST_PIPED;
            return new PipedFile(whole ? bytes : Arrays.copyOf(bytes, MOST_PIPED), whole);
        } catch (IOException broken) {
            throw new CannotRun(Said.of("inspect.nothing-piped"));
        }
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
