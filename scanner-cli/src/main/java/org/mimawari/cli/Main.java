package org.mimawari.cli;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.mimawari.cli.command.Console;
import org.mimawari.cli.command.ExitCode;
import org.mimawari.cli.command.Version;
import org.mimawari.term.Language;

/** Starts the program: arguments in, exit code out. The only class that touches the process itself. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        // Without a UTF-8 locale the launcher sets another one, and hands the user's language over this way.
        environment.putIfAbsent("MIMAWARI_LANG", System.getProperty("user.language", ""));
        Language language = Languages.of(args, environment);
        PrintStream err = Terminal.utf8(FileDescriptor.err);
        PrintStream out = Terminal.utf8(FileDescriptor.out);
        Interruption interruption = new Interruption(err, language);
        Runtime.getRuntime().addShutdownHook(interruption);
        boolean live = Terminal.isLive(environment);
        int code = run(args, new Console(out, err, environment, Path.of(""), language, live, folder -> {
            LogFile.in(folder);
            interruption.scanning();
        }));
        out.flush();
        err.flush();
        interruption.over();
        System.exit(code);
    }

    /** Runs one command and touches nothing global: for tests. */
    public static int run(String[] args, PrintStream out, PrintStream err, Map<String, String> environment, Path folder) {
        return run(args, new Console(out, err, environment, folder, Languages.of(args, environment), false, log -> {}));
    }

    private static int run(String[] args, Console console) {
        // Asked often, by scripts too; not worth loading the commands.
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            console.out().println(Version.line(Home.folder()));
            return ExitCode.CLEAN.number();
        }
        return new Commands(console, new Product()).run(args);
    }
}
