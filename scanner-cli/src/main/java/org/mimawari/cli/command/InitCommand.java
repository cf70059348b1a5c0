package org.mimawari.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.Settings;
import org.mimawari.term.PublicUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: writes a first settings file with comments. Asks nothing of the network. */
@Command(name = "init")
public final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1", paramLabel = "URL", descriptionKey = "url")
    private String address = "";

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    @Option(names = "--force")
    private boolean force;

    public InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CannotRun {
        Optional<Settings> settings = SettingsOption.without(List.of(address), console);
        if (settings.isEmpty()) {
            return ExitCode.COULD_NOT_RUN.number();
        }
        PublicUrl start = settings.get().sites().get(0).start().get(0);
        write(template().replace("@START@", quoted(start.address())).replace("@HOST@", start.host()));
        console.say("init.written", settingsOption.name());
        console.say("init.next", settingsOption.isGiven() ? " -c " + settingsOption.name() : "");
        return ExitCode.CLEAN.number();
    }

    private void write(String text) throws CannotRun {
        try {
            Path file = console.folder().resolve(settingsOption.name());
            if (force) {
                Files.writeString(file, text);
            } else {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        } catch (FileAlreadyExistsException e) {
            throw new CannotRun(Said.of("init.exists", settingsOption.name()));
        } catch (IOException | InvalidPathException e) {
            throw new CannotRun(Said.of("init.unwritable", settingsOption.name()));
        }
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "$${");
    }

    private String template() {
        String name = "template." + console.language().name().toLowerCase(Locale.ROOT) + ".yaml";
        try (InputStream in = InitCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
