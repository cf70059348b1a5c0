package org.mimawari.cli.config;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mimawari.settings.BrowserSettings;
import org.mimawari.settings.Settings;

/**
 * Where the browser may be: what {@code crawl.browser} says, else {@code CHROME_BIN}, else the folders of {@code CHROMEWEBDRIVER} and
 * {@code PATH}.
 */
public final class BrowserPlaces {
    private final Map<String, String> environment;

    public BrowserPlaces(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The same settings, with the places that the environment names. */
    public Settings in(Settings settings) {
        return new Settings(
                settings.sites(),
                settings.crawl().with(in(settings.crawl().browser())),
                settings.network(),
                settings.store(),
                settings.mail(),
                settings.schedule(),
                settings.checks());
    }

    public BrowserSettings in(BrowserSettings written) {
        String where = written.where().isEmpty()
                ? environment.getOrDefault("CHROME_BIN", "").strip()
                : written.where();
        List<Path> folders = Stream.of("CHROMEWEBDRIVER", "PATH")
                .flatMap(name -> Stream.of(environment.getOrDefault(name, "").split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .flatMap(BrowserPlaces::path)
                .toList();
        return new BrowserSettings(where, folders);
    }

    private static Stream<Path> path(String folder) {
        try {
            return Stream.of(Path.of(folder)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** The value of {@code crawl.browser}: nothing, the address of a server, or a program. */
    static Grammar<BrowserSettings> grammar(Path folder) {
        return text -> {
            String given = text.strip();
            boolean isAddress = given.contains("://");
            if (isAddress) {
                requireServer(given);
            }
            String where = given.isEmpty() || isAddress ? given : program(folder, given);
            return new BrowserSettings(where, List.of());
        };
    }

    /** Names and passwords do not belong here: the address is shown by {@code config show}. */
    private static void requireServer(String given) throws Wrong {
        try {
            URI uri = new URI(given);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null) {
                throw new Wrong("wrong.browser");
            }
        } catch (URISyntaxException e) {
            throw new Wrong("wrong.browser");
        }
    }

    private static String program(Path folder, String given) throws Wrong {
        try {
            Path program = folder.resolve(given).normalize();
            if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
                throw new Wrong("wrong.browser-program");
            }
            return program.toString();
        } catch (InvalidPathException e) {
            throw new Wrong("wrong.path");
        }
    }
}
