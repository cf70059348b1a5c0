package org.mimawari.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mimawari.cli.config.WithoutFile;
import org.mimawari.cli.text.Said;
import org.mimawari.finding.Finding;
import org.mimawari.history.OpenFinding;
import org.mimawari.settings.Settings;

/** The findings that the store remembers, and how users name them: by the first digits of their numbers. */
final class StoredFindings {
    private static final int SHORT = 8;
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{4,32}");

    private final List<One> all = new ArrayList<>();
    private final Set<String> sites;

    /** One finding, and whose it is. */
    record One(String site, OpenFinding open) {
        Finding finding() {
            return open.tracked().finding();
        }

        /** As long as it must be for a human to tell it from others. */
        String number() {
            return finding().fingerprint().hex().substring(0, SHORT);
        }
    }

    private StoredFindings(Map<String, List<OpenFinding>> bySite) {
        sites = new TreeSet<>(bySite.keySet());
        bySite.forEach((site, open) -> open.forEach(one -> all.add(new One(site, one))));
    }

    /** The settings by which the store is found; empty after their mistakes were told. */
    static Optional<Settings> settings(SettingsOption option, Console console, Engine engine) throws CannotRun {
        Optional<Settings> settings = option.exists(console)
                ? option.read(console, engine)
                : option.accepting(WithoutFile.stored(console.folder()), console, engine);
        settings.ifPresent(found -> console.startLog().accept(found.store().folder()));
        return settings;
    }

    static StoredFindings of(Settings settings, Engine engine) throws CannotRun {
        return new StoredFindings(StoreFolder.isMissing(settings.store()) ? Map.of() : engine.findings(settings));
    }

    /** Whether no run is known: then nothing can be said of any site. */
    boolean isBeforeFirstRun() {
        return sites.isEmpty();
    }

    /** The one site, or all if it is null. */
    Set<String> sites(@Nullable String site) {
        return site == null ? Set.copyOf(sites) : Set.of(site);
    }

    /**
     * Those of one site, or of all if it is null.
     *
     * @throws CannotRun if no run of the site is known: that would read as if nothing stood
     */
    List<One> of(@Nullable String site) throws CannotRun {
        if (site != null && !sites.contains(site)) {
            throw new CannotRun(Said.of("findings.no-such-site", String.join(", ", sites)));
        }
        return all.stream()
                .filter(one -> site == null || one.site().equals(site))
                .toList();
    }

    /** The one whose number begins so. */
    One named(String given) throws CannotRun {
        String number = given.strip().toLowerCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            throw new CannotRun(Said.of("findings.number"));
        }
        List<One> fitting = all.stream()
                .filter(one -> one.finding().fingerprint().hex().startsWith(number))
                .toList();
        if (fitting.isEmpty()) {
            throw new CannotRun(Said.of("findings.unknown", number));
        }
        if (fitting.stream().map(one -> one.finding().fingerprint()).distinct().count() > 1) {
            throw new CannotRun(Said.of("findings.several", number));
        }
        return fitting.get(0);
    }
}
