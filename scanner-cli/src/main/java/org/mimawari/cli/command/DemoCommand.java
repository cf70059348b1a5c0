package org.mimawari.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import org.mimawari.cli.demo.Demo;
import org.mimawari.cli.text.Said;
import org.mimawari.report.Edition;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: scans an invented town that is served on this machine, and shows what a report looks like. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {
    private static final String USUAL = "mimawari-data/demo";

    private final Console console;
    private final Engine engine;

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    public DemoCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun {
        Path folder = reportOptions.folder(console).orElse(console.folder().resolve(USUAL));
        Path mail = folder.resolve("mail.eml");
        SiteRun.Plan plan = new SiteRun.Plan(
                reportOptions.formats(engine.formats()),
                reportOptions.failOn(),
                folder,
                false,
                SiteRun.Task.scan(engine, new Engine.Wish(true, "", "")),
                (settings, site, edition) -> writeMail(settings, site, edition, mail),
                quiet);
        ReportFiles.expectWritable(folder, console);
        // From here on there are files to remove.
        console.interruptible().run();
        try (Demo demo = Demo.start()) {
            Settings settings = demo.settings(console.language());
            console.startLog().accept(settings.store().folder());
            ExitCode code =
                    new SiteRun(console, engine, settings, settings.sites().get(0), plan).run();
            if (code != ExitCode.COULD_NOT_RUN) {
                console.say("demo.mail", console.shown(mail));
            }
            return code.number();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopped();
        } catch (IOException | GeneralSecurityException e) {
            if (Thread.currentThread().isInterrupted()) {
                return stopped();
            }
            throw new CannotRun(Said.of("demo.no-town"));
        }
    }

    private int stopped() {
        console.tell("demo.stopped");
        return ExitCode.COULD_NOT_RUN.number();
    }

    private void writeMail(Settings settings, SiteSettings site, Edition edition, Path mail) throws CannotRun {
        try {
            Files.createDirectories(mail.toAbsolutePath().getParent());
            engine.writeMail(settings, site, edition, mail);
        } catch (IOException e) {
            throw new CannotRun(Said.of("scan.reports-unwritable", console.shown(mail)));
        }
    }
}
