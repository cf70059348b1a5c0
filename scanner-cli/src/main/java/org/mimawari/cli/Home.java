package org.mimawari.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The checkout or installation that the program runs from, as the launcher hands it over. */
final class Home {
    private Home() {}

    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("mimawari.home"))
                .map(Path::of)
                .filter(Files::isDirectory);
    }
}
