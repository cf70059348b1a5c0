package org.mimawari.term;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the web platform tests for URLs, read where they lie: in the folder that the system property {@code mimawari.shared} names, or in
 * a folder {@code shared} beside one of the folders above the working directory.
 */
final class UrlSuiteFiles {

    private static final String SUITE = "corpora/suites/wpt-url";

    private UrlSuiteFiles() {}

    /** Skips the calling test when the suite is not there. */
    static JsonNode read(String name) throws IOException {
        Optional<Path> file = roots().map(root -> root.resolve(SUITE).resolve(name))
                .filter(Files::isReadable)
                .findFirst();
        assumeTrue(file.isPresent(), "absent: " + SUITE + "/" + name + " (name the folder with -Dmimawari.shared)");
        return new ObjectMapper().readTree(Files.readAllBytes(file.orElseThrow()));
    }

    private static Stream<Path> roots() {
        String named = System.getProperty("mimawari.shared");
        Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        Stream<Path> siblings =
                Stream.iterate(here, folder -> folder != null, Path::getParent).map(folder -> folder.resolve("shared"));
        return Stream.concat(Stream.ofNullable(named).map(Path::of), siblings);
    }
}
