package org.mimawari.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Prints a report in JSON without what differs from run to run although nothing has changed: name and times of the run, which findings are new, and the order of lists. Argument: the report.
 */
public final class WithoutTimes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OF_THE_RUN =
            List.of("run", "state", "change", "firstSeen", "since", "baselineState", "unchanged");
    /** What depends on how far each trap was entered before it was recognised, which differs between any two scans. */
    private static final List<String> OF_TRAPS =
            List.of("missed", "not-attempted", "endless", "undecided", "provisos", "pages");

    private WithoutTimes() {}

    public static void main(String[] args) throws IOException {
        JsonNode report = JSON.readTree(Files.readString(Path.of(args[0])));
        System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plain(report)));
    }

    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_THE_RUN);
            object.remove(OF_TRAPS);
            object.fieldNames().forEachRemaining(name -> object.set(name, plain(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(item -> items.add(plain(item)));
            items.sort(Comparator.comparing(JsonNode::toString));
            array.removeAll();
            array.addAll(items);
        }
        return node;
    }
}
