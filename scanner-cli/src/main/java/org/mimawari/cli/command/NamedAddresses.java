package org.mimawari.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mimawari.cli.text.Said;
import org.mimawari.settings.SiteSettings;
import org.mimawari.term.PublicUrl;

/**
 * A list of addresses of a site: one a line, whole or from the "/" of the site's first address on; blank lines and those that begin with # are passed over. UTF-8; at most {@value #MOST_BYTES} bytes.
 */
final class NamedAddresses {
    private static final String PIPE = "-";
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Console console;
    private final InputStream input;

    /** @param input what "-" stands for */
    NamedAddresses(Console console, InputStream input) {
        this.console = console;
        this.input = input;
    }

    /**
     * Reads a list; each address stands in it once.
     *
     * @throws CannotRun at the first line that is no address which a run of the site would ask, or if there is none at all
     */
    List<PublicUrl> of(String file, SiteSettings site) throws CannotRun {
        Set<PublicUrl> named = new LinkedHashSet<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                named.add(address(text, site, file + ':' + number));
            }
        }
        if (named.isEmpty()) {
            throw new CannotRun(Said.of("changed.none", file));
        }
        return List.copyOf(named);
    }

    private static PublicUrl address(String text, SiteSettings site, String where) throws CannotRun {
        PublicUrl start = site.start().get(0);
        Optional<PublicUrl> read = text.startsWith("/") ? start.resolve(text) : PublicUrl.parse(text);
        PublicUrl url = read.filter(one -> !one.hadCredentials()).orElse(null);
        if (url == null) {
            throw new CannotRun(Said.of("changed.no-address", where, start.origin()));
        }
        if (!site.owns(url)) {
            throw new CannotRun(Said.of("changed.foreign", where, url.host(), String.join(", ", site.hosts())));
        }
        if (site.excludes(url)) {
            throw new CannotRun(Said.of("changed.excluded", where));
        }
        return url;
    }

    private List<String> lines(String file) throws CannotRun {
        try {
            byte[] bytes = file.equals(PIPE) ? input.readNBytes(MOST_BYTES + 1) : read(file);
            if (bytes.length > MOST_BYTES) {
                throw new CannotRun(Said.of("changed.too-long", file));
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return lines(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (IOException | InvalidPathException e) {
            throw new CannotRun(Said.of("changed.unreadable", file));
        }
    }

    private byte[] read(String file) throws IOException {
        try (InputStream in = Files.newInputStream(console.folder().resolve(file))) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private static List<String> lines(Reader text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(text)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
