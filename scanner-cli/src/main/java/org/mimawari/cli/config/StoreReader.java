package org.mimawari.cli.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.mimawari.settings.StoreSettings;

/** Reads {@code store}. A relative path in the address is made absolute, so that it does not depend on where the program starts. */
final class StoreReader {
    private static final String H2 = "jdbc:h2:file:";
    private static final String POSTGRES = "jdbc:postgresql://";
    private static final Duration LEAST_KEPT = Duration.ofDays(30);
    private static final Duration MOST_KEPT = Duration.ofDays(36_500);
    private static final String USUAL = H2 + "./data/mimawari";

    private final Path folder;

    /** @param folder where relative paths begin */
    StoreReader(Path folder) {
        this.folder = folder;
    }

    StoreSettings read(Section section) {
        StoreSettings usual = store(USUAL, folder);
        StoreSettings read = section.value("url", this::address).orElse(usual);
        Path kept = section.value("folder", this::path).orElse(read.folder());
        Duration keep =
                section.value("keep", Grammars.duration(LEAST_KEPT, MOST_KEPT)).orElse(read.keep());
        return new StoreSettings(read.url(), kept, keep);
    }

    private Path path(String text) throws Wrong {
        try {
            if (text.isBlank()) {
                throw new Wrong("wrong.path");
            }
            return folder.resolve(text.strip()).normalize();
        } catch (InvalidPathException e) {
            throw new Wrong("wrong.path");
        }
    }

    private StoreSettings address(String text) throws Wrong {
        String url = Grammar.line(text.strip());
        if (url.startsWith(POSTGRES) && url.length() > POSTGRES.length()) {
            return new StoreSettings(url, folder.resolve("data"));
        }
        if (!url.startsWith(H2) || url.length() == H2.length() || url.startsWith(H2 + ";")) {
            throw new Wrong("wrong.store");
        }
        try {
            return store(url, folder);
        } catch (InvalidPathException e) {
            throw new Wrong("wrong.path");
        }
    }

    /** An H2 store in a folder: {@code jdbc:h2:file:<path>;OPTIONS}. */
    static StoreSettings store(String url, Path folder) {
        String rest = url.substring(H2.length());
        int options = rest.indexOf(';');
        String file = options < 0 ? rest : rest.substring(0, options);
        String home = file.startsWith("~/") ? System.getProperty("user.home", ".") + file.substring(1) : file;
        Path path = folder.resolve(home).normalize().toAbsolutePath();
        Path parent = path.getParent() == null ? path : path.getParent();
        return new StoreSettings(H2 + path + (options < 0 ? "" : rest.substring(options)), parent);
    }
}
