package org.mimawari.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: what stands before or behind every command. */
@Command(name = "mimawari", synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("UnusedVariable") // picocli sets and reads them
public final class MimawariCommand {
    public static final String LANGUAGE = "--lang";

    /** What can be written after {@code --lang}. */
    enum Speech {
        JA,
        EN
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    /** Read before all others, since the help is in that language; here so that it is known and described. */
    @Option(names = LANGUAGE, paramLabel = "ja|en", scope = ScopeType.INHERIT)
    private @Nullable Speech language;

    /** Read by the one place that catches what nobody expected. */
    @Option(names = "--debug", scope = ScopeType.INHERIT)
    private boolean debug;
}
