package org.mimawari.gather.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Recorded answers of third-party services with their labels. They are not part of the repository. */
record Captures(Path folder) {

    /** @param label the state that the list gives it */
    record Capture(Path file, String service, String label) {
        String text() {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return service + ": " + file.getFileName() + " (" + label + ")";
        }
    }

    static Captures find() {
        return shared().map(shared -> shared.resolve("captures"))
                .filter(Files::isDirectory)
                .map(Captures::new)
                .orElseThrow(
                        () -> new TestAbortedException("absent: the folder shared/captures with recorded answers"));
    }

    private static Optional<Path> shared() {
        String set = System.getProperty("mimawari.shared");
        return set != null
                ? Optional.of(Path.of(set))
                : Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                        .map(at -> at.resolveSibling("shared"))
                        .filter(Files::isDirectory)
                        .findFirst();
    }

    /** All of the list that lie there, in its order. */
    List<Capture> all() {
        try (Stream<String> lines = Files.lines(folder.resolve("MANIFEST.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Capture(folder.resolve(cells[0]), cells[1], cells[2]))
                    .filter(capture -> Files.isRegularFile(capture.file()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Capture> of(String service) {
        return all().stream()
                .filter(capture -> capture.service().equals(service))
                .toList();
    }
}
