package org.mimawari.gather.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mimawari.term.AddressKind;
import org.mimawari.term.PublicUrl;
import org.mimawari.term.Service;

/**
 * The table of address shapes of outside services: the files {@code services-*.tsv} beside this class, and what a webmaster adds to them. One shape a line, cells parted by tabs: id of the service, its name, what the thing is, what the
 * address is for ({@code answer}, {@code summary}, {@code editor}, {@code answer-editor}, {@code view}), the shape ({@link AddressShape}), and how sure it is what an answer means
 * ({@code known}, {@code surmised}). Empty lines and those that begin with {@code #} say nothing. The first line that fits counts, and the first of a service names it. Immutable; a look-up costs no more with a longer table.
 */
public final class ServiceTable {
    private static final List<String> FILES = List.of("google", "microsoft", "video", "boards", "forms");

    private static final Set<AddressKind> OF_FORMS =
            EnumSet.of(AddressKind.ANSWER, AddressKind.SUMMARY, AddressKind.EDITOR, AddressKind.ANSWER_EDITOR);

    private final Map<String, List<TableLine>> byHost = new HashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();

    private ServiceTable() {}

    /** The table that comes with Mimawari. */
    public static ServiceTable builtIn() {
        return with(List.of());
    }

    /**
     * The same, with lines of the webmaster's before it: forms of services that Mimawari does not know, or further addresses of one that it does. A service keeps the name that it has.
     *
     * @throws WrongLine if a line of them is not written as the class says
     */
    public static ServiceTable with(List<String> own) {
        List<TableLine> builtIn = FILES.stream()
                .flatMap(file -> parsed(lines(file), line -> {}).stream())
                .toList();
        ServiceTable table = new ServiceTable();
        builtIn.forEach(table::name);
        parsed(own, table::requireForm).forEach(line -> {
            table.name(line);
            table.add(line);
        });
        builtIn.forEach(table::add);
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

    /** @param mark sees each line, and may refuse it */
    private static List<TableLine> parsed(List<String> lines, Consumer<TableLine> mark) {
        List<TableLine> parsed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                TableLine read = TableLine.parse(line, i + 1);
                mark.accept(read);
                parsed.add(read);
            }
        }
        return parsed;
    }

    /** What the table does not know already can be a form only: of nothing else is it known how to ask. */
    private void requireForm(TableLine line) {
        if (!OF_FORMS.contains(line.kind())
                && !services.containsKey(line.service().id())) {
            throw new WrongLine(line.number(), line.kind() == AddressKind.VIEW ? LineFault.VIEW : LineFault.KIND);
        }
    }

    private void name(TableLine line) {
        services.putIfAbsent(line.service().id(), line.service());
    }

    private void add(TableLine line) {
        byHost.computeIfAbsent(line.shape().host(), host -> new ArrayList<>()).add(line);
    }

    /** Ids of all services in it. */
    public Set<String> services() {
        return Set.copyOf(services.keySet());
    }

    /** What the address is by its shape; empty for an address of no service. */
    public Optional<Sighting> sight(PublicUrl url) {
        String name = url.host();
        while (true) {
            for (TableLine line : byHost.getOrDefault(name, List.of())) {
                Optional<Map<String, String>> parts = line.shape().match(url);
                if (parts.isPresent()) {
                    return Optional.of(sighting(line, parts.get(), url));
                }
            }
            int dot = name.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(dot + 1);
        }
    }

    /** Whether a host is one of the service's, or below one: what another answers says nothing of its things. */
    boolean isHostOf(Service service, PublicUrl url) {
        String name = url.host();
        while (true) {
            if (byHost.getOrDefault(name, List.of()).stream()
                    .anyMatch(line -> line.service().id().equals(service.id()))) {
                return true;
            }
            int dot = name.indexOf('.');
            if (dot < 0) {
                return false;
            }
            name = name.substring(dot + 1);
        }
    }

    private Sighting sighting(TableLine line, Map<String, String> parts, PublicUrl url) {
        Service service = services.getOrDefault(line.service().id(), line.service());
        return new Sighting(
                service,
                line.thing(),
                line.kind(),
                line.sureness(),
                parts,
                line.shape().bare(url));
    }
}
