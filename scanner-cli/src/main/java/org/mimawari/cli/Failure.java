package org.mimawari.cli;

import org.mimawari.cli.command.Console;
import org.slf4j.LoggerFactory;

/** Tells of an error that nobody expected: where in the program, never with the message, which may repeat what a site said. */
final class Failure {
    private static final int MOST_CAUSES = 10;

    private final Console console;
    private final boolean debug;

    Failure(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    void tell(Throwable error) {
        String trace = trace(error);
        StackTraceElement[] frames = error.getStackTrace();
        String place = frames.length == 0 ? "?" : frames[0].toString();
        console.tell("failed", error.getClass().getSimpleName(), place);
        String log = System.getProperty(LogFile.PLACE);
        if (debug) {
            console.err().print(trace);
        } else if (log == null) {
            console.tell("failed.debug");
        }
        if (log != null) {
            LoggerFactory.getLogger(Failure.class).error("Internal error: {}", trace);
            console.tell("failed.log", log);
        }
    }

    /** Classes and places only. */
    static String trace(Throwable error) {
        StringBuilder out = new StringBuilder();
        Throwable cause = error;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            out.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                out.append("    at ").append(frame).append('\n');
            }
            cause = cause.getCause();
        }
        return out.toString();
    }
}
