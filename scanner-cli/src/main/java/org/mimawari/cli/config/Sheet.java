package org.mimawari.cli.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mimawari.cli.text.Said;
import org.yaml.snakeyaml.nodes.Node;

/** A settings file while it is read: its lines, the environment, and the mistakes found so far. For one thread. */
final class Sheet {
    private static final int MOST_PROBLEMS = 100;

    private final List<String> lines;
    private final Variables variables;
    private final List<Problem> problems = new ArrayList<>();

    Sheet(String text, Map<String, String> environment) {
        this.lines = text.lines().toList();
        this.variables = new Variables(environment);
    }

    static int lineOf(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    void tell(Node node, String key, Said what) {
        tell(lineOf(node), key, what);
    }

    void tell(int line, String key, Said what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(line, key, what));
        }
    }

    Variables variables() {
        return variables;
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /** By line, so that they can be mended from top to bottom. */
    List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .distinct()
                .toList();
    }

    /** Whether a line has the wide colon or wide blank of a Japanese keyboard, which YAML takes for letters. */
    boolean hasWideSigns(int line) {
        if (line < 1 || line > lines.size()) {
            return false;
        }
        String text = lines.get(line - 1);
        int comment = text.indexOf('#');
        String settings = comment < 0 ? text : text.substring(0, comment);
        return settings.indexOf('\uFF1A') >= 0 || settings.indexOf('\u3000') >= 0;
    }
}
