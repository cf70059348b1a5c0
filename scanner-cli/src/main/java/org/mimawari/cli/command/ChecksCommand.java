package org.mimawari.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.config.Nearest;
import org.mimawari.cli.text.Said;
import org.mimawari.finding.CheckInfo;
import org.mimawari.report.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code checks}: lists the checks, or tells all about one. */
@Command(name = "checks")
public final class ChecksCommand implements Callable<Integer> {
    /** As wide as the help. */
    private static final int COLUMNS = 80;

    private final Console console;
    private final Engine engine;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "id")
    private @Nullable String id;

    public ChecksCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun {
        List<CheckInfo> checks = engine.checks();
        if (id == null) {
            list(checks);
            return ExitCode.CLEAN.number();
        }
        Optional<CheckInfo> wanted =
                checks.stream().filter(check -> check.id().equals(id)).findFirst();
        if (wanted.isEmpty()) {
            throw new CannotRun(unknown(id, checks.stream().map(CheckInfo::id).toList()));
        }
        show(wanted.get());
        return ExitCode.CLEAN.number();
    }

    private static Said unknown(String wanted, List<String> ids) {
        String all = String.join(", ", ids);
        return Nearest.to(wanted, ids)
                .map(near -> Said.of("checks.unknown-near", all, near))
                .orElseGet(() -> Said.of("checks.unknown", all));
    }

    private void list(List<CheckInfo> checks) {
        Table table = new Table();
        checks.forEach(check -> table.row(
                check.id(),
                severity(check),
                engine.explain(check, console.language()).title()));
        console.out().print(table.text());
    }

    private void show(CheckInfo check) {
        Engine.Explanation words = engine.explain(check, console.language());
        console.out().println(check.id() + ": " + words.title());
        console.say("checks.severity", severity(check));
        console.out().println();
        wrapped("", words.why());
        console.out().println();
        console.say("checks.steps");
        for (int i = 0; i < words.steps().size(); i++) {
            wrapped("  " + (i + 1) + ". ", words.steps().get(i));
        }
        if (!words.note().isEmpty()) {
            console.out().println();
            wrapped("", words.note());
        }
        console.out().println();
        console.say("checks.more", check.id());
    }

    /** The first line begins with {@code start}, the others are set in below it. */
    private void wrapped(String start, String text) {
        String indent = " ".repeat(start.length());
        String begin = start;
        for (String line : Columns.wrap(text, COLUMNS - start.length())) {
            console.out().println(begin + line);
            begin = indent;
        }
    }

    private String severity(CheckInfo check) {
        return console.words().say("severity." + check.severity().name());
    }
}
