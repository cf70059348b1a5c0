package org.mimawari.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each address of the invented town answers, read from {@code routes.tsv}. */
final class DemoRoutes {

    /**
     * The answer of one address.
     *
     * @param value name of the file that is sent; for a redirect the address where it leads
     */
    record Reply(int status, String value) {
        boolean isRedirect() {
            return status >= 300 && status < 400;
        }
    }

    private final Map<String, Reply> replies = new LinkedHashMap<>();

    DemoRoutes() {
        String table = new String(file("routes.tsv"), StandardCharsets.UTF_8);
        table.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        replies.put(cells[0] + cells[1], new Reply(Integer.parseInt(cells[2]), cells[3]));
    }

    Optional<Reply> reply(String host, String path) {
        return Optional.ofNullable(replies.get(host + path));
    }

    /** All host names of the town and of the services that it uses. */
    List<String> hosts() {
        return replies.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('/')))
                .distinct()
                .toList();
    }

    static byte[] file(String name) {
        try (InputStream in = DemoRoutes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the demo's file " + name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's file " + name + " cannot be read", e);
        }
    }
}
