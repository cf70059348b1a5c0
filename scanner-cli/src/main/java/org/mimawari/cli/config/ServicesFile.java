package org.mimawari.cli.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mimawari.scan.OwnServices;
import org.mimawari.settings.ServiceSettings;

/** The value of {@code crawl.services}: nothing, or a file with further lines of the table of outside services. It is read at once, and its first mistake is told. */
final class ServicesFile {
    private ServicesFile() {}

    /** @param folder where relative paths begin */
    static Grammar<ServiceSettings> grammar(Path folder) {
        return text -> text.isBlank() ? ServiceSettings.NONE : read(path(folder, text.strip()));
    }

    private static Path path(Path folder, String given) throws Wrong {
        try {
            return folder.resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw new Wrong("wrong.path");
        }
    }

    private static ServiceSettings read(Path file) throws Wrong {
        List<String> lines = text(file).lines().toList();
        Optional<OwnServices.Mistake> mistake = OwnServices.mistake(lines);
        if (mistake.isPresent()) {
            throw new Wrong(
                    "wrong.services-" + mistake.get().fault(), mistake.get().line());
        }
        return new ServiceSettings(file.toString(), lines);
    }

    private static String text(Path file) throws Wrong {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlText.MAX_BYTES + 1);
            if (bytes.length > YamlText.MAX_BYTES) {
                throw new Wrong("wrong.services-huge");
            }
            return YamlText.of(bytes);
        } catch (IOException e) {
            throw new Wrong("wrong.ca-unreadable");
        }
    }
}
