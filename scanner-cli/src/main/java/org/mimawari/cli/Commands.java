package org.mimawari.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mimawari.cli.command.AcceptCommand;
import org.mimawari.cli.command.CannotRun;
import org.mimawari.cli.command.ChecksCommand;
import org.mimawari.cli.command.ConfigCommand;
import org.mimawari.cli.command.Console;
import org.mimawari.cli.command.DemoCommand;
import org.mimawari.cli.command.DoctorCommand;
import org.mimawari.cli.command.Engine;
import org.mimawari.cli.command.ExitCode;
import org.mimawari.cli.command.FindingsCommand;
import org.mimawari.cli.command.InitCommand;
import org.mimawari.cli.command.InspectCommand;
import org.mimawari.cli.command.MimawariCommand;
import org.mimawari.cli.command.RecheckCommand;
import org.mimawari.cli.command.RunsCommand;
import org.mimawari.cli.command.ScanCommand;
import org.mimawari.cli.command.ServeCommand;
import org.mimawari.cli.command.Version;
import org.mimawari.cli.config.Nearest;
import org.mimawari.cli.text.Said;
import org.mimawari.cli.text.Words;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one list of commands, and what happens when one of them fails. */
final class Commands {
    /** The oldest terminals have 80, and wider text is no easier to read. */
    private static final int HELP_COLUMNS = 80;

    private final Console console;
    private final Engine engine;

    Commands(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    /** In the order of the help. */
    private Map<String, Supplier<Object>> all() {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("demo", () -> new DemoCommand(console, engine));
        all.put("init", () -> new InitCommand(console));
        all.put("scan", () -> new ScanCommand(console, engine, System.in));
        all.put("recheck", () -> new RecheckCommand(console, engine));
        all.put("inspect", () -> new InspectCommand(console, engine, System.in));
        all.put("serve", () -> new ServeCommand(console, engine));
        all.put("runs", () -> new RunsCommand(console, engine));
        all.put("findings", () -> new FindingsCommand(console, engine));
        all.put("accept", () -> new AcceptCommand(console, engine));
        all.put("checks", () -> new ChecksCommand(console, engine));
        all.put("config", () -> new ConfigCommand(console, engine));
        all.put("doctor", () -> new DoctorCommand(console, engine));
        return all;
    }

    int run(String[] args) {
        Map<String, Supplier<Object>> all = all();
        if (args.length > 0 && all.containsKey(args[0])) {
            all.keySet()
                    .retainAll(List.of(args[0])); // to read the options of all others takes longer than many commands
        }
        return line(Words.COMMAND, all).execute(args);
    }

    CommandLine line() {
        return line(Words.COMMAND);
    }

    /** @param name how the user calls the program */
    CommandLine line(String name) {
        return line(name, all());
    }

    private CommandLine line(String name, Map<String, Supplier<Object>> commands) {
        CommandLine line = new CommandLine(new MimawariCommand());
        line.setCommandName(name);
        commands.forEach((each, command) -> line.addSubcommand(each, command.get()));
        line.setResourceBundle(help(name));
        line.getCommandSpec().versionProvider(() -> new String[] {Version.line(Home.folder())});
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(HELP_COLUMNS);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setOut(utf8(console.out()));
        line.setErr(utf8(console.err()));
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler(this::failed);
        line.setExecutionStrategy(Commands::execute);
        return line;
    }

    /** A value without anything in it is that of a variable which a job did not set: to pass it over would do another thing than was meant. */
    private static int execute(ParseResult parsed) {
        for (CommandLine each : parsed.asCommandLineList()) {
            for (OptionSpec option : each.getParseResult().matchedOptions()) {
                if (option.arity().max() > 0 && option.stringValues().stream().anyMatch(String::isBlank)) {
                    throw new MissingParameterException(each, option, "");
                }
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** The streams are UTF-8; a plain writer would make question marks of Japanese where the locale is POSIX. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private int misused(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        boolean told = e instanceof UnmatchedArgumentException || isLanguage(e);
        if (args.length == 0 || !line.getSubcommands().isEmpty() && !told) {
            line.usage(console.err(), Ansi.OFF);
        } else {
            console.err().println("mimawari: " + console.words().say(said(e)));
            console.tell("usage.see", line.getCommandSpec().qualifiedName());
        }
        return ExitCode.COULD_NOT_RUN.number();
    }

    private static Said said(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String given = unmatched.getUnmatched().get(0);
            return Nearest.to(given, known(given, unmatched.getCommandLine()))
                    .map(near -> Said.of("usage.unknown-near", given, near))
                    .orElseGet(() -> Said.of("usage.unknown", given));
        }
        if (e instanceof MissingParameterException missing) {
            ArgSpec first = missing.getMissing().get(0);
            if (first instanceof OptionSpec option && !option.required()) {
                return Said.of("usage.no-value", option.longestName(), option.paramLabel());
            }
            return Said.of(
                    "usage.missing",
                    missing.getMissing().stream().map(Commands::named).collect(Collectors.joining(", ")));
        }
        if (e instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return Said.of("usage.twice", option.longestName());
        }
        return Said.of(isLanguage(e) ? "usage.lang" : "usage.wrong");
    }

    private static String named(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    /** What could have been meant in its place. */
    private static Collection<String> known(String given, CommandLine line) {
        if (!given.startsWith("-")) {
            return line.getSubcommands().keySet();
        }
        return line.getCommandSpec().optionsMap().keySet().stream()
                .filter(name -> name.startsWith("--"))
                .toList();
    }

    private static boolean isLanguage(ParameterException e) {
        return e.getArgSpec() instanceof OptionSpec option
                && List.of(option.names()).contains(MimawariCommand.LANGUAGE);
    }

    private int failed(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof CannotRun known) {
            console.err().println("mimawari: " + console.words().say(known.said()));
        } else {
            new Failure(console, parsed.originalArgs().contains("--debug")).tell(e);
        }
        return ExitCode.COULD_NOT_RUN.number();
    }

    /** The library looks for a command's sentences by the name that the program was called by. */
    private ResourceBundle help(String name) {
        Words words = Words.beside(Console.class, "help", console.language());
        Object[][] sentences = words.ids().stream()
                .map(id -> new Object[] {id.startsWith("mimawari.") ? name + id.substring(8) : id, words.say(id)})
                .toArray(Object[][]::new);
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return sentences;
            }
        };
    }
}
