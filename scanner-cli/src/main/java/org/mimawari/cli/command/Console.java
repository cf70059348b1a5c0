package org.mimawari.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.mimawari.cli.text.Said;
import org.mimawari.cli.text.Words;
import org.mimawari.term.Language;

/**
 * What a command has of the outside: where to write, the language, the environment, the folder it was started in.
 *
 * @param live whether {@code err} is a terminal, on which a line can be written over
 * @param startLog hears in which folder the log of this run goes; called before anything is logged
 * @param interruptible called when this thread may from now on be interrupted, so that it stops in order
 */
public record Console(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path folder,
        Language language,
        boolean live,
        Consumer<Path> startLog,
        Runnable interruptible) {
    public Console {
        environment = Map.copyOf(environment);
    }

    public Words words() {
        return Words.beside(Console.class, "messages", language);
    }

    /** Results, to the standard output. */
    public void say(String id, Object... values) {
        out.println(words().say(id, values));
    }

    /** Everything else, to the standard error. */
    public void tell(String id, Object... values) {
        err.println(words().say(id, values));
    }

    public void tell(Said said) {
        err.println(words().say(said));
    }

    /** A path as the user would write it in this folder. */
    public String shown(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path here = folder.toAbsolutePath().normalize();
        return whole.startsWith(here) && !whole.equals(here)
                ? here.relativize(whole).toString()
                : whole.toString();
    }
}
