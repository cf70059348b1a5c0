package org.mimawari.architecture.broken.derive;

import java.nio.file.Files;
import java.nio.file.Path;

final class OpensFile {
    boolean isThere() {
        return Files.exists(Path.of("x"));
    }
}
