package org.mimawari.cli.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mimawari.cli.text.Said;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A group of keys in a settings file. What is missing or wrong comes back empty; what is wrong is told to the sheet, so that
 * reading goes on and finds all mistakes.
 */
final class Section {
    private static final int LONGEST_KEY_SHOWN = 40;
    /** Full-width forms of ASCII, and the blank, comma and quotes of a Japanese keyboard. */
    private static final Pattern WIDE = Pattern.compile("[\\uFF01-\\uFF5E\\u3000\\u3001\\u201C\\u201D]");

    private final Sheet sheet;
    private final String path;
    private final int line;
    private final Map<String, Node> values;

    private Section(Sheet sheet, String path, int line, Map<String, Node> values) {
        this.sheet = sheet;
        this.path = path;
        this.line = line;
        this.values = values;
    }

    /** @param kind which of {@link Keys} it holds */
    static Section of(Sheet sheet, String path, String kind, Node node) {
        int line = Sheet.lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            Said said = Said.of("wrong.section", String.join(", ", Keys.of(kind)));
            sheet.tell(line, path, sheet.hasWideSigns(line) ? Said.of("wrong.wide") : said);
            return new Section(sheet, path, line, Map.of());
        }
        Section section = new Section(sheet, path, line, new LinkedHashMap<>());
        mapping.getValue().forEach(tuple -> section.take(tuple, kind));
        return section;
    }

    static Section empty(Sheet sheet, String path) {
        return new Section(sheet, path, 0, Map.of());
    }

    private void take(NodeTuple tuple, String kind) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        int at = Sheet.lineOf(tuple.getKeyNode());
        if (!Keys.of(kind).contains(key)) {
            sheet.tell(at, full(shown(key)), sheet.hasWideSigns(at) ? Said.of("wrong.wide") : unknown(key, kind));
        } else if (values.containsKey(key)) {
            sheet.tell(at, full(key), Said.of("wrong.twice", Sheet.lineOf(values.get(key))));
        } else {
            values.put(key, tuple.getValueNode());
        }
    }

    private static Said unknown(String key, String kind) {
        String here = String.join(", ", Keys.of(kind));
        return Nearest.to(key, Keys.of(kind))
                .map(meant -> Said.of("wrong.key-near", meant))
                .or(() -> Keys.elsewhere(key).map(meant -> elsewhere(kind, here, meant)))
                .orElseGet(() -> Said.of("wrong.key", here));
    }

    /** At the left margin it is most likely badly indented; deeper it may mean something else. */
    private static Said elsewhere(String kind, String here, String meant) {
        return kind.equals(Keys.TOP) ? Said.of("wrong.key-near", meant) : Said.of("wrong.key-elsewhere", here, meant);
    }

    private static String shown(String key) {
        String safe = key.replaceAll("\\p{Cntrl}", "?");
        return safe.length() <= LONGEST_KEY_SHOWN ? safe : safe.substring(0, LONGEST_KEY_SHOWN) + "...";
    }

    private String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Whether the key has a value; a key with nothing behind it counts as absent. */
    boolean has(String key) {
        return node(key).isPresent();
    }

    /** How many elements a list has, good and bad; 0 if it is absent or no list. */
    int count(String key) {
        return node(key)
                .map(node -> node instanceof SequenceNode list ? list.getValue().size() : 0)
                .orElse(0);
    }

    boolean isEmptyList(String key) {
        return node(key).map(SequenceNode.class::isInstance).orElse(false) && count(key) == 0;
    }

    private Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key)).filter(node -> !Tag.NULL.equals(node.getTag()));
    }

    <T> Optional<T> value(String key, Grammar<T> grammar) {
        return node(key).flatMap(node -> read(node, full(key), grammar));
    }

    /** As {@link #value}, and tells when the key is missing. */
    <T> Optional<T> required(String key, Grammar<T> grammar) {
        if (!has(key)) {
            tell(key, Said.of("wrong.missing", key));
        }
        return value(key, grammar);
    }

    /** The good elements; the others are told. */
    <T> List<T> list(String key, Grammar<T> grammar) {
        List<T> good = new ArrayList<>();
        List<Node> nodes = elements(key);
        for (int i = 0; i < nodes.size(); i++) {
            read(nodes.get(i), full(key) + "[" + i + "]", grammar).ifPresent(good::add);
        }
        return good;
    }

    private List<Node> elements(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        node.ifPresent(other -> tell(key, Said.of(full(key).equals("sites") ? "wrong.sites" : "wrong.list")));
        return List.of();
    }

    /** Keys that the user chooses, each with a value. */
    <K, V> Map<K, V> map(String key, Grammar<K> keys, Grammar<V> grammar) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return Map.of();
        }
        Map<K, V> good = new HashMap<>();
        if (!(node.get() instanceof MappingNode mapping)) {
            tell(key, Said.of("wrong.map"));
            return good;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name =
                    full(key) + (tuple.getKeyNode() instanceof ScalarNode scalar ? "." + shown(scalar.getValue()) : "");
            Optional<K> known = read(tuple.getKeyNode(), name, keys);
            Optional<V> value = read(tuple.getValueNode(), name, grammar);
            if (known.isPresent() && good.containsKey(known.get())) {
                sheet.tell(tuple.getKeyNode(), name, Said.of("wrong.twice-here"));
            }
            known.ifPresent(k -> value.ifPresent(v -> good.put(k, v)));
        }
        return good;
    }

    Section section(String key, String kind) {
        return node(key).map(node -> of(sheet, full(key), kind, node)).orElseGet(() -> empty(sheet, full(key)));
    }

    List<Section> sections(String key, String kind) {
        List<Section> sections = new ArrayList<>();
        for (Node node : elements(key)) {
            sections.add(of(sheet, full(key) + "[" + sections.size() + "]", kind, node));
        }
        return sections;
    }

    void tell(String key, Said what) {
        Node node = values.get(key);
        sheet.tell(node == null ? line : Sheet.lineOf(node), full(key), what);
    }

    private <T> Optional<T> read(Node node, String name, Grammar<T> grammar) {
        if (!(node instanceof ScalarNode scalar)) {
            sheet.tell(node, name, Said.of("wrong.text"));
            return Optional.empty();
        }
        try {
            return Optional.of(grammar.read(sheet.variables().fill(scalar.getValue())));
        } catch (Wrong wrong) {
            boolean wide = WIDE.matcher(scalar.getValue()).find();
            sheet.tell(node, name, wide ? Said.of("wrong.wide-value") : wrong.said());
            return Optional.empty();
        }
    }
}
