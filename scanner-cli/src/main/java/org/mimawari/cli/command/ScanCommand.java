package org.mimawari.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.text.Said;
import org.mimawari.report.Format;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scan}: scans the sites of the settings, or the addresses that are given. */
@Command(name = "scan")
public final class ScanCommand implements Callable<Integer> {
    private static final int LONGEST_CONTACT = 200;

    private final Console console;
    private final Engine engine;

    @Parameters(arity = "0..*", paramLabel = "URL", descriptionKey = "url")
    private List<String> addresses = new ArrayList<>();

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    @Mixin
    private ReportOptions reportOptions = new ReportOptions();

    @Option(names = "--site", paramLabel = "NAME")
    private @Nullable String siteName;

    @Option(names = "--contact", paramLabel = "ADDRESS")
    private String contact = "";

    @Option(names = "--fresh")
    private boolean fresh;

    @Option(names = "--no-mail")
    private boolean noMail;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    public ScanCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    @Override
    public Integer call() throws CannotRun {
        checkContact();
        List<Format> formats = reportOptions.formats(engine.formats());
        FailOn failOn = reportOptions.failOn();
        Path folder = reportOptions.folder(console).orElse(null);
        Optional<Settings> settings = settings();
        if (settings.isEmpty()) {
            return ExitCode.COULD_NOT_RUN.number();
        }
        List<SiteSettings> sites = sites(settings.get());
        SiteRun.Plan plan = new SiteRun.Plan(
                formats,
                failOn,
                folder,
                sites.size() > 1,
                new Engine.Wish(fresh, contact.strip()),
                noMail ? SiteRun.Post.NONE : engine::keepMails,
                quiet);
        if (folder != null) {
            ReportFiles.expectWritable(folder, console);
        }
        console.startLog().accept(settings.get().store().folder());
        console.interruptible().run();
        return scan(settings.get(), sites, plan).number();
    }

    private ExitCode scan(Settings settings, List<SiteSettings> sites, SiteRun.Plan plan) {
        ExitCode worst = ExitCode.CLEAN;
        boolean anyRan = false;
        try {
            for (SiteSettings site : sites) {
                ExitCode code = new SiteRun(console, engine, settings, site, plan).run();
                anyRan |= code != ExitCode.COULD_NOT_RUN;
                worst = worst.or(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            console.tell("stopped");
            return ExitCode.COULD_NOT_RUN;
        }
        // Where no run was possible, the store has been named as the reason already.
        if (anyRan && !noMail && settings.mail() != null) {
            sendMails(settings);
        }
        return worst;
    }

    /** What was found stands, whether the mails go out or not. */
    private void sendMails(Settings settings) {
        try {
            int kept = engine.sendMails(settings);
            if (kept > 0) {
                console.tell("scan.mails-kept", kept);
            }
        } catch (CannotRun e) {
            console.tell("scan.mail-failed", console.words().say(e.said()));
        }
    }

    /** It goes into a request header. */
    private void checkContact() throws CannotRun {
        boolean plain = contact.length() <= LONGEST_CONTACT && contact.chars().allMatch(c -> c >= ' ' && c < 127);
        if (!plain) {
            throw new CannotRun(Said.of("usage.contact"));
        }
    }

    private Optional<Settings> settings() throws CannotRun {
        if (!addresses.isEmpty()) {
            return settingsOption.read(addresses, console, engine);
        }
        if (!settingsOption.exists(console)) {
            throw new CannotRun(Said.of("scan.nothing", SettingsOption.USUAL));
        }
        return settingsOption.read(console, engine);
    }

    private List<SiteSettings> sites(Settings settings) throws CannotRun {
        if (siteName == null) {
            return settings.sites();
        }
        List<SiteSettings> named = settings.sites().stream()
                .filter(site -> site.name().equals(siteName))
                .toList();
        if (named.isEmpty()) {
            String known = settings.sites().stream().map(SiteSettings::name).collect(Collectors.joining(", "));
            throw new CannotRun(Said.of("scan.no-such-site", known));
        }
        return named;
    }
}
