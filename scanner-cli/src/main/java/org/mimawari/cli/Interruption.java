package org.mimawari.cli;

import java.io.PrintStream;
import org.mimawari.cli.command.Console;
import org.mimawari.cli.text.Words;
import org.mimawari.term.Language;

/**
 * Says, when the program is stopped from outside, that nothing is lost: runs keep a journal that survives any end. The exit code
 * is then the system's, 130 for Ctrl+C and 143 for a kill. The working thread is not interrupted, since that would close the
 * store's files under its hands.
 */
final class Interruption extends Thread {
    private final PrintStream err;
    private final Language language;
    private volatile boolean over;
    private volatile boolean scanning;

    Interruption(PrintStream err, Language language) {
        this.err = err;
        this.language = language;
    }

    /** From now on there is something that can be gone on with. */
    void scanning() {
        scanning = true;
    }

    /** The program ends by itself. */
    void over() {
        over = true;
    }

    @Override
    public void run() {
        if (!over && scanning) {
            err.println();
            err.println(Words.beside(Console.class, "messages", language).say("stopped"));
            err.flush();
        }
    }
}
