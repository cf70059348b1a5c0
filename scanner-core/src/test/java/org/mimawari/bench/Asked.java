package org.mimawari.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mimawari.term.PublicUrl;

/**
 * Holds what the server was asked for against the truth. Arguments: the truth, the server's log, and optionally how many wrong addresses are
 * listed. Prints one line of numbers: requests, missed, spurious, in traps, asked again, bytes sent.
 */
public final class Asked {
    private final Truth truth;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> spurious = new LinkedHashSet<>();
    private final Map<String, Integer> trapped = new TreeMap<>();
    private int requests;
    private int again;
    private long bytes;

    private Asked(Truth truth) {
        this.truth = truth;
    }

    public static void main(String[] args) throws IOException {
        Asked asked = new Asked(Truth.read(Path.of(args[0])));
        Files.readAllLines(Path.of(args[1])).forEach(asked::line);
        asked.print(args.length > 2 ? Integer.parseInt(args[2]) : 0);
    }

    private void line(String line) {
        String[] cells = line.split("\t", -1);
        requests++;
        bytes += Long.parseLong(cells[3]);
        String written = "http://" + cells[0] + cells[1];
        PublicUrl url = PublicUrl.parse(written).orElse(null);
        boolean first = seen.add(url == null ? written : url.address());
        if (url != null && truth.mustBeAsked().contains(url.address()) || truth.mayBeAsked(written)) {
            again += first ? 0 : 1;
            return;
        }
        truth.trap(written).ifPresentOrElse(trap -> trapped.merge(trap, 1, Integer::sum), () -> spurious.add(written));
    }

    private void print(int listed) {
        List<String> missed = truth.mustBeAsked().stream()
                .filter(address -> !seen.contains(address))
                .toList();
        int inTraps = trapped.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(
                requests + " " + missed.size() + " " + spurious.size() + " " + inTraps + " " + again + " " + bytes);
        if (listed > 0) {
            missed.stream().limit(listed).forEach(address -> System.out.println("missed    " + address));
            spurious.stream().limit(listed).forEach(address -> System.out.println("spurious  " + address));
            trapped.forEach((trap, count) -> System.out.println("trap      " + count + " " + trap));
        }
    }
}
