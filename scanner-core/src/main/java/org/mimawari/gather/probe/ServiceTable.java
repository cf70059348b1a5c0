package org.mimawari.gather.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Service;
import org.mimawari.term.Sureness;

/**
 * The table of address shapes of outside services: the files {@code services-*.tsv} beside this class, and what a webmaster adds to them. One shape a line, cells parted by tabs: id of the service, its name, what the thing is, what the
 * address is for ({@code answer}, {@code summary}, {@code editor}, {@code answer-editor}, {@code view}), the shape ({@link AddressShape}), and how sure it is what an answer means
 * ({@code known}, {@code surmised}). The first line that fits counts. Immutable; a look-up costs no more with a longer table.
 */
public final class ServiceTable {
    private static final int CELLS = 6;
    private static final List<String> FILES = List.of("google", "microsoft", "video", "boards", "forms");

    private final Map<String, List<Line>> byHost = new HashMap<>();

    private record Line(Service service, String thing, AddressKind kind, AddressShape shape, Sureness sureness) {}

    private ServiceTable() {}

    private void addAll(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                add(parsed(line, i + 1));
            }
        }
    }

    /** The table that comes with Mimawari. */
    public static ServiceTable builtIn() {
        return with(List.of());
    }

    /**
     * The same, with lines of the webmaster's before it.
     *
     * @throws IllegalArgumentException if a line of them is not written as the class says; the message names the line and what was expected
     */
    public static ServiceTable with(List<String> own) {
        ServiceTable table = new ServiceTable();
        table.addAll(own);
        FILES.forEach(file -> table.addAll(lines(file)));
        return table;
    }

    private static List<String> lines(String file) {
        String name = "services-" + file + ".tsv";
        try (InputStream in = ServiceTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException("the table " + name + " cannot be read", damaged);
        }
    }

    private static Line parsed(String line, int number) {
        String[] cells = line.split("\t+", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException(
                    "line " + number + ": " + CELLS + " cells parted by tabs expected, not " + cells.length);
        }
        try {
            Service service = new Service(cells[0].strip(), cells[1].strip());
            return new Line(
                    service,
                    cells[2].strip(),
                    word(AddressKind.class, cells[3]),
                    AddressShape.parse(cells[4].strip()),
                    word(Sureness.class, cells[5]));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String cell) {
        String name = cell.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new IllegalArgumentException("\"" + cell.strip() + "\" is none of the words of this column");
    }

    private void add(Line line) {
        byHost.computeIfAbsent(line.shape().host(), host -> new ArrayList<>()).add(line);
    }

    /** What the address is by its shape; empty for an address of no service. */
    public Optional<Sighting> sight(PublicUrl url) {
        String name = url.host();
        while (true) {
            for (Line line : byHost.getOrDefault(name, List.of())) {
                Optional<Map<String, String>> parts = line.shape().match(url);
                if (parts.isPresent()) {
                    return Optional.of(
                            new Sighting(line.service(), line.thing(), line.kind(), line.sureness(), parts.get()));
                }
            }
            int dot = name.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(dot + 1);
        }
    }
}
