package org.mimawari.cli.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a browser and its driver are installed; without them pages that only scripts make cannot be checked. */
final class BrowserCheckup implements Checkup {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");

    private final Map<String, String> environment;

    BrowserCheckup(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<Note> look() {
        Optional<Path> browser = find(BROWSERS);
        Optional<Path> driver = find(DRIVERS);
        if (browser.isPresent() && driver.isPresent()) {
            return List.of(Note.ok("doctor.browser", browser.get(), driver.get()));
        }
        return List.of(Note.warning(browser.isPresent() ? "doctor.driver-none" : "doctor.browser-none"));
    }

    private Optional<Path> find(List<String> names) {
        String path = environment.getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> names.stream().flatMap(name -> executable(folder, name).stream()))
                .findFirst();
    }

    private static Optional<Path> executable(String folder, String name) {
        try {
            return Optional.of(Path.of(folder, name)).filter(Files::isExecutable);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
