package org.mimawari.gather;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.mimawari.term.PublicUrl;

/** The hosts of services that shorten addresses, one a line in {@code shorteners.txt}. */
final class Shorteners {
    private final Set<String> hosts;

    Shorteners(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    static Shorteners known() {
        try (InputStream in = Shorteners.class.getResourceAsStream("shorteners.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of shorteners is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Shorteners(lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of shorteners cannot be read", e);
        }
    }

    boolean knows(PublicUrl url) {
        return hosts.contains(url.host());
    }
}
