package org.mimawari.cli;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.Security;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mimawari.cli.command.Console;
import org.mimawari.cli.command.Engine;
import org.mimawari.cli.command.ExitCode;
import org.mimawari.cli.command.Version;
import org.mimawari.term.Language;

/** Starts the program: arguments in, exit code out. The only class that touches the process itself. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Java would remember for ten seconds that a look-up failed, and forget why: no such name, or no network.
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        LogFile.nowhere();
        Map<String, String> environment = new HashMap<>(System.getenv());
        // Without a UTF-8 locale the launcher sets another one, and hands the user's language over this way.
        environment.putIfAbsent("MIMAWARI_LANG", System.getProperty("user.language", ""));
        Language language = Languages.of(args, environment);
        PrintStream err = Terminal.utf8(FileDescriptor.err);
        PrintStream out = Terminal.utf8(FileDescriptor.out);
        Interruption interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption);
        boolean live = Terminal.isLive(environment);
        Console console =
                new Console(out, err, environment, Path.of(""), language, live, LogFile::in, interruption::scanning);
        int code;
        try (Product product = new Product(Terminal.columns(environment))) {
            code = run(args, console, product);
        }
        out.flush();
        err.flush();
        interruption.over();
        System.exit(code);
    }

    /** Runs one command and touches nothing global. */
    static int run(String[] args, Console console, Engine engine) {
        // Asked often, by scripts too; not worth loading the commands.
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            console.out().println(Version.line(Home.folder()));
            return ExitCode.CLEAN.number();
        }
        try {
            return new Commands(console, engine).run(args);
        } catch (Throwable e) {
            // The last door: what gets past it would print its message, and with it perhaps text of a site.
            new Failure(console, List.of(args).contains("--debug")).tell(e);
            return ExitCode.COULD_NOT_RUN.number();
        }
    }

    /** As from a shell, with streams, environment and folder of the caller's. */
    public static int run(
            String[] args, PrintStream out, PrintStream err, Map<String, String> environment, Path folder) {
        Language language = Languages.of(args, environment);
        Console console = new Console(out, err, environment, folder, language, false, log -> {}, () -> {});
        try (Product product = new Product(Terminal.columns(environment))) {
            return run(args, console, product);
        }
    }
}
