package org.mimawari.gather.browser;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mimawari.settings.BrowserSettings;

/**
 * Looks for a Chromium or Chrome and its chromedriver: what the settings name, then the folders of the search path, then where Debian,
 * Ubuntu, Fedora and macOS put them. Downloads nothing.
 */
final class BrowserFinder {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver", "chromedriver.exe");
    private static final List<String> USUAL = List.of(
            "/usr/bin",
            "/usr/local/bin",
            "/usr/lib/chromium",
            "/usr/lib/chromium-browser",
            "/usr/lib64/chromium-browser",
            "/opt/google/chrome",
            "/opt/homebrew/bin",
            "/snap/bin");
    private static final List<Path> OF_MACOS = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private final BrowserSettings settings;

    BrowserFinder(BrowserSettings settings) {
        this.settings = settings;
    }

    BrowserPlace find() throws BrowserTrouble {
        if (settings.isRemote()) {
            return new BrowserPlace.Remote(URI.create(settings.where()));
        }
        Path browser =
                browser().orElseThrow(() -> new BrowserTrouble(BrowserTrouble.Kind.NO_BROWSER, "no browser found"));
        Path beside = browser.getParent();
        Path driver = Stream.concat(Stream.ofNullable(beside), folders())
                .flatMap(folder -> programs(folder, DRIVERS))
                .findFirst()
                .orElseThrow(() -> new BrowserTrouble(BrowserTrouble.Kind.NO_DRIVER, "no chromedriver found"));
        return new BrowserPlace.Local(browser, driver);
    }

    Optional<Path> browser() {
        if (!settings.where().isEmpty()) {
            return Optional.of(Path.of(settings.where())).filter(BrowserFinder::isProgram);
        }
        return Stream.concat(folders().flatMap(folder -> programs(folder, BROWSERS)), OF_MACOS.stream())
                .filter(BrowserFinder::isProgram)
                .findFirst();
    }

    private Stream<Path> folders() {
        return Stream.concat(settings.lookIn().stream(), USUAL.stream().map(Path::of));
    }

    private static Stream<Path> programs(Path folder, List<String> names) {
        return names.stream()
                .flatMap(name -> {
                    try {
                        return Stream.of(folder.resolve(name));
                    } catch (InvalidPathException e) {
                        return Stream.empty();
                    }
                })
                .filter(BrowserFinder::isProgram);
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
