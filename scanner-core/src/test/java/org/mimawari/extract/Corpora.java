package org.mimawari.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds the real files that stand beside the project: the folder that the property mimawari.shared names, or "shared" beside a parent folder. */
public final class Corpora {
    private Corpora() {}

    public static Optional<Path> folder(String name) {
        String stated = System.getProperty("mimawari.shared");
        if (stated != null) {
            return Optional.of(Path.of(stated, "corpora", name)).filter(Files::isDirectory);
        }
        for (Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared").resolve("corpora").resolve(name);
            if (Files.isDirectory(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The folder; a test that needs it is skipped when it is absent. */
    public static Path needed(String name) {
        Optional<Path> folder = folder(name);
        Assumptions.assumeTrue(folder.isPresent(), "absent: corpora/" + name);
        return folder.orElseThrow();
    }

    public static List<Path> files(Path folder, String... endings) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
