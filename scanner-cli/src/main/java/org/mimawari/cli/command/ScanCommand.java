package org.mimawari.cli.command;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.text.Said;
import org.mimawari.report.Format;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scan}: scans the sites of the settings, or the addresses that are given. */
@Command(name = "scan")
public final class ScanCommand implements Callable<Integer> {
    private static final int LONGEST_CONTACT = 200;

    private final Console console;
    private final Engine engine;
    private final InputStream input;

    @Mixin
    private SiteOptions siteOptions = new SiteOptions();

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    @Option(names = "--contact", paramLabel = "ADDRESS")
    private String contact = "";

    @Option(names = "--changed", paramLabel = "FILE")
    private @Nullable String changed;

    @Option(names = "--since", paramLabel = "RUN")
    private String since = "";

    @Option(names = "--fresh")
    private boolean fresh;

    @Option(names = "--no-mail")
    private boolean noMail;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    /** @param input where "-" as the file of {@code --changed} is read from */
    public ScanCommand(Console console, Engine engine, InputStream input) {
        this.console = console;
        this.engine = engine;
        this.input = input;
    }

    @Override
    public Integer call() throws CannotRun {
        checkContact();
        checkTogether();
        List<Format> formats = reportOptions.formats(engine.formats());
        FailOn failOn = reportOptions.failOn();
        Path folder = reportOptions.folder(console).orElse(null);
        Optional<Settings> settings =
                siteOptions.settings(console, engine, Said.of("scan.nothing", SettingsOption.USUAL));
        if (settings.isEmpty()) {
            return ExitCode.COULD_NOT_RUN.number();
        }
        List<SiteSettings> sites = siteOptions.sites(settings.get());
        SiteRun.Plan plan = new SiteRun.Plan(
                formats,
                failOn,
                folder,
                sites.size() > 1,
                task(sites),
                noMail ? SiteRun.Post.NONE : engine::keepMails,
                quiet);
        if (folder != null) {
            ReportFiles.expectWritable(folder, console);
        }
        console.startLog().accept(settings.get().store().folder());
        console.interruptible().run();
        return new SiteRuns(console, engine, settings.get(), plan).of(sites).number();
    }

    /** What cannot be meant at once. */
    private void checkTogether() throws CannotRun {
        if (changed != null && !since.isEmpty()) {
            throw new CannotRun(Said.of("usage.changed-since"));
        }
        if (changed != null && fresh) {
            throw new CannotRun(Said.of("usage.changed-fresh"));
        }
    }

    private SiteRun.Task task(List<SiteSettings> sites) throws CannotRun {
        Engine.Wish wish = new Engine.Wish(fresh, contact.strip(), since.strip());
        if (changed == null) {
            return SiteRun.Task.scan(engine, wish);
        }
        if (sites.size() > 1) {
            throw new CannotRun(Said.of("usage.changed-several"));
        }
        return SiteRun.Task.part(engine, new NamedAddresses(console, input).of(changed, sites.get(0)), wish);
    }

    /** It goes into a request header, in brackets. */
    private void checkContact() throws CannotRun {
        String given = contact.strip();
        boolean plain = given.length() <= LONGEST_CONTACT
                && given.chars().allMatch(c -> c > ' ' && c < 127 && "()\\".indexOf(c) < 0);
        if (!plain) {
            throw new CannotRun(Said.of("usage.contact"));
        }
    }
}
