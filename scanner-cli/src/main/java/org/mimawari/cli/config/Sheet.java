package org.mimawari.cli.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mimawari.cli.text.Said;
import org.yaml.snakeyaml.nodes.Node;

/** A settings file while it is read: its lines, the environment, and the mistakes found so far. For one thread. */
final class Sheet {
    private static final int MOST_PROBLEMS = 100;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern WIDE = Pattern.compile("[\\uFF1A\\u3000]");

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

    /** Mistakes of another file that the settings name. */
    void tellAll(List<Problem> others) {
        others.stream().limit(MOST_PROBLEMS).forEach(problems::add);
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
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .distinct()
                .toList();
    }

    /** Whether a line has the wide colon or wide blank of a Japanese keyboard, which YAML takes for letters. */
    boolean hasWideSigns(int line) {
        return line >= 1 && line <= lines.size() && WIDE.matcher(settings(line)).find();
    }

    /** The nearest line at or above this one that holds a setting and has such a sign; 0 if that line has none. */
    int wideLineUpTo(int line) {
        int at = Math.min(line, lines.size());
        if (hasWideSigns(at)) {
            return at;
        }
        do {
            at--;
        } while (at >= 1 && settings(at).isBlank());
        return hasWideSigns(at) ? at : 0;
    }

    /** A line without what stands in quotes, where wide signs do no harm, and without its comment. */
    private String settings(int line) {
        String text = lines.get(line - 1);
        String bare = QUOTED.matcher(text).replaceAll("");
        int comment = bare.indexOf('#');
        return comment < 0 ? bare : bare.substring(0, comment);
    }
}
