package org.mimawari.cli.config;

import java.io.StringReader;
import java.util.Optional;
import org.mimawari.cli.text.Said;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** YAML to a tree of nodes with their lines; nothing is built from it, so no tag can make an object. */
final class YamlTree {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_ALIASES = 20;

    private YamlTree() {}

    /** Empty if the file holds nothing, or is no YAML, which is told to the sheet. */
    static Optional<Node> of(String text, Sheet sheet) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(MAX_ALIASES);
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setCodePointLimit(YamlText.MAX_BYTES);
        try {
            return Optional.ofNullable(new Yaml(limits).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = lineOf(e);
            int wide = sheet.wideLineUpTo(line);
            // A key with a wide colon is a mere word; that it has no value is only noticed on the next line.
            sheet.tell(wide > 0 ? wide : line, "", wide > 0 ? Said.of("wrong.wide") : said(e, text, line));
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            sheet.tell(line, "", Said.of("yaml.sign"));
        } catch (YAMLException e) {
            // Too deep, or too many aliases: the only errors without a place.
            sheet.tell(0, "", Said.of("yaml.limits"));
        }
        return Optional.empty();
    }

    /** The end of the file is no help: for what is never closed, the place where it was opened is told. */
    private static int lineOf(MarkedYAMLException e) {
        boolean open = isOpen(String.valueOf(e.getProblem())) && e.getContextMark() != null;
        Mark mark = open ? e.getContextMark() : e.getProblemMark();
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private static boolean isOpen(String problem) {
        return problem.contains("unexpected end of stream") || problem.contains("<stream end>");
    }

    /** The library's own message repeats the line, which may hold a password, so it is put into other words. */
    private static Said said(MarkedYAMLException e, String text, int line) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("(TAB)") || indentedByTab(text, line)) {
            return Said.of("yaml.tab");
        }
        if (problem.contains("single document") || problem.contains("another document")) {
            return Said.of("yaml.documents");
        }
        if (problem.contains("alias")) {
            return Said.of("yaml.alias");
        }
        if (isOpen(problem)) {
            return Said.of("yaml.open");
        }
        return problem.contains("mapping values are not allowed") ? Said.of("yaml.colon") : Said.of("yaml.syntax");
    }

    private static boolean indentedByTab(String text, int line) {
        return text.lines()
                .skip(Math.max(0, line - 1))
                .findFirst()
                .map(found -> found.substring(
                                0, found.length() - found.stripLeading().length())
                        .contains("\t"))
                .orElse(false);
    }
}
