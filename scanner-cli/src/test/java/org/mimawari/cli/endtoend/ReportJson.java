package org.mimawari.cli.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A report.json, read as another program would. */
final class ReportJson {
    private final JsonNode root;

    private ReportJson(JsonNode root) {
        this.root = root;
    }

    static ReportJson of(Path file) throws IOException {
        return new ReportJson(new ObjectMapper().readTree(file.toFile()));
    }

    JsonNode root() {
        return root;
    }

    String run() {
        return root.at("/run/id").textValue();
    }

    /** For each finding "check variant severity confidence state address". */
    List<String> findings() {
        return list(root.path("findings"), ReportJson::finding);
    }

    private static String finding(JsonNode finding) {
        return List.of("check", "variant", "severity", "confidence", "state", "address").stream()
                .map(name -> finding.path(name).textValue())
                .collect(Collectors.joining(" "));
    }

    /** The one finding at the address. */
    JsonNode finding(String address) {
        return one(root.path("findings"), address);
    }

    /** The one form at the address in the list of all that was looked at. */
    JsonNode form(String address) {
        return one(root.path("inventory"), address);
    }

    private static JsonNode one(JsonNode list, String address) {
        List<JsonNode> all = StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.path("address").asText().equals(address))
                .toList();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " entries instead of one for " + address + " in " + list);
        }
        return all.get(0);
    }

    /** For each way to a finding "steps via from place words". */
    static List<String> ways(JsonNode finding) {
        return list(
                finding.path("routes"),
                route -> route.path("steps").asInt() + " " + route.path("via").textValue() + " "
                        + route.path("from").textValue() + " " + route.path("place") + " "
                        + route.path("words").textValue());
    }

    static <T> List<T> list(JsonNode list, Function<JsonNode, T> each) {
        return StreamSupport.stream(list.spliterator(), false).map(each).toList();
    }
}
