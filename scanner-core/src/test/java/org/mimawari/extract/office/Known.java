package org.mimawari.extract.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.mimawari.extract.Corpora;

/** The real office files that stand beside the project. */
final class Known {
    private Known() {}

    /** A test that needs them is skipped when they are absent. */
    static Path office() {
        Optional<Path> folder = Corpora.folder("office");
        Assumptions.assumeTrue(folder.isPresent(), "absent: corpora/office");
        return folder.orElseThrow();
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
