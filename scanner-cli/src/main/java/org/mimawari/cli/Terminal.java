package org.mimawari.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The streams that the process was given. */
final class Terminal {
    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    /** Always UTF-8: a terminal that shows Japanese today understands nothing else, whatever its locale says. */
    static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    /** Whether a line can be written over. */
    @SuppressWarnings("SystemConsoleNull") // since Java 22 never null; then it is asked below
    static boolean isLive(Map<String, String> environment) {
        Console console = System.console();
        return console != null && isTerminal(console) && !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
    }

    /** As far as the shell tells, which is seldom; otherwise the width of the oldest terminals. */
    static int columns(Map<String, String> environment) {
        String told = environment.getOrDefault("COLUMNS", "");
        return told.matches("\\d{2,3}") ? Integer.parseInt(told) : USUAL_COLUMNS;
    }

    /** Since Java 22 there is always a console, and this method, which Java 17 does not have. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
