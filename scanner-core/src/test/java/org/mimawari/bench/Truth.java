package org.mimawari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mimawari.term.PublicUrl;

/**
 * Which addresses of the made-up site a crawler must ask for, which it may, and which are the mouths of traps. All else it must not ask for.
 * In the file: a word, a tab, an address or, for traps, the beginning of one.
 */
final class Truth {
    static final int PORT = 18099;
    static final String NAME = "www.city.aozora.example";
    static final String HOST = NAME + ":" + PORT;
    static final PublicUrl HOME = PublicUrl.of("http://" + HOST + "/");

    private final Set<String> must = new LinkedHashSet<>();
    private final Set<String> may = new LinkedHashSet<>();
    private final Set<String> traps = new LinkedHashSet<>();

    void must(String path) {
        must.add(address(path));
    }

    void may(String path) {
        may.add(address(path));
    }

    /** What begins with this path is endless, but the path itself a crawler cannot know to be. */
    void trap(String mouth, String beginning) {
        may(mouth);
        traps.add("http://" + HOST + beginning);
    }

    private static String address(String path) {
        return HOME.resolve(path).orElseThrow().address();
    }

    Set<String> mustBeAsked() {
        return must;
    }

    /** As it was asked for, not in canonical form: that one hides session ids. */
    boolean mayBeAsked(String asked) {
        return may.contains(asked);
    }

    /** The trap into which an address leads, as it was asked for. */
    Optional<String> trap(String asked) {
        return traps.stream().filter(asked::startsWith).findFirst();
    }

    void save(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        must.forEach(address -> lines.add("must\t" + address));
        may.forEach(address -> lines.add("may\t" + address));
        traps.forEach(beginning -> lines.add("trap\t" + beginning));
        Files.write(file, lines);
    }

    static Truth read(Path file) throws IOException {
        Truth truth = new Truth();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", 2);
            switch (cells[0]) {
                case "must" -> truth.must.add(cells[1]);
                case "may" -> truth.may.add(cells[1]);
                default -> truth.traps.add(cells[1]);
            }
        }
        return truth;
    }
}
