package org.mimawari.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.Settings;
import org.mimawari.settings.SiteSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which sites a run is for, by which settings. */
final class SiteOptions {
    @Parameters(arity = "0..*", paramLabel = "URL", descriptionKey = "url")
    private List<String> addresses = new ArrayList<>();

    @Mixin
    private SettingsOption settingsOption = new SettingsOption();

    @Option(names = "--site", paramLabel = "NAME")
    private @Nullable String siteName;

    /**
     * The settings; empty after their mistakes were told.
     *
     * @param nothing what is said if neither an address nor a settings file is there
     */
    Optional<Settings> settings(Console console, Engine engine, Said nothing) throws CannotRun {
        if (!addresses.isEmpty()) {
            return settingsOption.read(addresses, console, engine);
        }
        if (!settingsOption.exists(console)) {
            throw new CannotRun(nothing);
        }
        return settingsOption.read(console, engine);
    }

    List<SiteSettings> sites(Settings settings) throws CannotRun {
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
