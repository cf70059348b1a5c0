package org.mimawari.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.mimawari.cli.text.Said;
import org.mimawari.report.Edition;
import org.mimawari.report.Format;
import org.mimawari.scan.Inspection;
import org.mimawari.scan.Progress;
import org.mimawari.scan.ScanOutcome;
import org.mimawari.scan.Shortfall;
import org.mimawari.settings.CheckSettings;

/** One look at files: read them, write the reports, say the result. For one use by one thread. */
final class InspectRun {

    /**
     * How it is wanted.
     *
     * @param folder where the reports go
     */
    record Plan(List<Format> formats, FailOn failOn, Path folder, ZoneId zone, boolean quiet) {}

    private final Console console;
    private final Engine engine;
    private final Plan plan;

    InspectRun(Console console, Engine engine, Plan plan) {
        this.console = console;
        this.engine = engine;
        this.plan = plan;
    }

    ExitCode of(CheckSettings checks, Inspection.Request request) throws CannotRun, InterruptedException {
        if (!plan.quiet()) {
            console.tell("inspect.begins");
        }
        ScanOutcome outcome = looked(checks, request);
        Edition edition = new Edition(
                outcome.report(),
                outcome.snapshot(),
                console.language(),
                plan.zone(),
                Version.number(),
                outcome.background());
        write(edition);
        console.out().print(engine.summary(edition));
        console.say("scan.reports");
        plan.formats().forEach(format -> console.out()
                .println("  " + console.shown(plan.folder().resolve(format.fileName()))));
        console.out().flush();
        if (outcome.shortfall() != Shortfall.NONE) {
            console.tell("inspect.FILES_UNREAD");
        }
        return plan.failOn().judge(edition.report());
    }

    private ScanOutcome looked(CheckSettings checks, Inspection.Request request)
            throws CannotRun, InterruptedException {
        ProgressLine line = new ProgressLine(console, System::nanoTime);
        try {
            return engine.inspect(checks, request, plan.quiet() ? Progress.SILENT : line);
        } finally {
            line.end();
        }
    }

    private void write(Edition edition) throws CannotRun {
        try {
            ReportFiles.write(edition, plan.formats(), plan.folder());
        } catch (IOException e) {
            throw new CannotRun(Said.of("scan.reports-unwritable", console.shown(plan.folder())));
        }
    }
}
