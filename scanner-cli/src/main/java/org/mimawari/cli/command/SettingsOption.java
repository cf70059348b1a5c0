package org.mimawari.cli.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.config.AcceptancesFile;
import org.mimawari.cli.config.BrowserPlaces;
import org.mimawari.cli.config.Loaded;
import org.mimawari.cli.config.Problem;
import org.mimawari.cli.config.SettingsFile;
import org.mimawari.cli.config.WithoutFile;
import org.mimawari.cli.text.Said;
import org.mimawari.cli.text.Words;
import org.mimawari.finding.CheckInfo;
import org.mimawari.settings.CheckSettings;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import picocli.CommandLine.Option;

/** The option {@code --config}, and how settings are found with and without it. */
final class SettingsOption {
    static final String USUAL = "mimawari.yaml";

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE")
    private @Nullable String file;

    /** The file that {@code --config} names, or {@code mimawari.yaml} in the folder of the start. */
    String name() {
        return file == null ? USUAL : file;
    }

    boolean isGiven() {
        return file != null;
    }

    private Path path(Console console) throws CannotRun {
        try {
            return console.folder().resolve(name());
        } catch (InvalidPathException e) {
            throw new CannotRun(Said.of("settings.path"));
        }
    }

    /** Whether there is a file to read. */
    boolean exists(Console console) throws CannotRun {
        return isGiven() || Files.exists(path(console));
    }

    /** The settings of the file; empty after its mistakes were told. */
    Optional<Settings> read(Console console, Engine engine) throws CannotRun {
        SettingsFile reader = new SettingsFile(console.environment(), ids(engine), engine::isCron);
        return good(reader.read(path(console)), name(), console);
    }

    /** Settings for these addresses: with a file its settings but not its sites, without one the defaults. */
    Optional<Settings> read(List<String> addresses, Console console, Engine engine) throws CannotRun {
        Optional<Settings> plain = without(addresses, console);
        if (plain.isEmpty()) {
            return plain;
        }
        if (!isGiven()) {
            return accepting(plain.get(), console, engine);
        }
        List<SiteSettings> sites = plain.get().sites();
        return read(console, engine)
                .map(all -> new Settings(
                        sites.stream()
                                .map(site -> site.with(all.organisation()))
                                .toList(),
                        all.crawl(),
                        all.network(),
                        all.store(),
                        all.mail(),
                        all.schedule(),
                        all.checks()));
    }

    /** Settings without a file, with what is accepted beside their store; empty after mistakes of that file were told. */
    Optional<Settings> accepting(Settings plain, Console console, Engine engine) {
        AcceptancesFile.Content accepted =
                acceptances(engine).read(plain.store().folder().resolve(AcceptancesFile.USUAL));
        if (!accepted.problems().isEmpty()) {
            return good(new Loaded.Bad(accepted.problems()), AcceptancesFile.USUAL, console);
        }
        CheckSettings checks = plain.checks();
        return Optional.of(new Settings(
                plain.sites(),
                plain.crawl(),
                plain.network(),
                plain.store(),
                plain.mail(),
                plain.schedule(),
                checks.accepting(accepted.acceptances())));
    }

    /** The file to which what is accepted is added. */
    Path acceptances(Settings settings, Console console) throws CannotRun {
        if (!exists(console)) {
            return settings.store().folder().resolve(AcceptancesFile.USUAL);
        }
        return settings.checks().acceptancesFile() == null
                ? path(console).resolveSibling(AcceptancesFile.USUAL)
                : settings.checks().acceptancesFile();
    }

    static AcceptancesFile acceptances(Engine engine) {
        return AcceptancesFile.of(ids(engine));
    }

    private static Set<String> ids(Engine engine) {
        return engine.checks().stream().map(CheckInfo::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Default settings for these addresses; empty after their mistakes were told. */
    static Optional<Settings> without(List<String> addresses, Console console) {
        return good(WithoutFile.read(addresses, console.folder()), "mimawari", console);
    }

    private static Optional<Settings> good(Loaded loaded, String file, Console console) {
        if (loaded instanceof Loaded.Bad bad) {
            Words words = Words.beside(Problem.class, "problems", console.language());
            bad.problems().forEach(problem -> console.err().println(problem.line(file, words)));
            return Optional.empty();
        }
        Settings settings = ((Loaded.Good) loaded).settings();
        return Optional.of(new BrowserPlaces(console.environment()).in(settings));
    }
}
