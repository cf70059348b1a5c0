package org.mimawari.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.mimawari.cli.command.Console;
import org.mimawari.cli.command.Engine;

/** Runs commands in a folder as a user would, and keeps what they print. */
final class Session {
    private final Path folder;
    private final Engine engine;
    private final Map<String, String> environment;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Session(Path folder, Engine engine) {
        this(folder, engine, Map.of());
    }

    Session(Path folder, Engine engine, Map<String, String> environment) {
        this.folder = folder;
        this.engine = engine;
        this.environment = environment;
    }

    int run(String... args) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                folder,
                Languages.of(args, environment),
                false,
                log -> {},
                () -> {});
        return Main.run(args, console, engine);
    }

    Session write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
