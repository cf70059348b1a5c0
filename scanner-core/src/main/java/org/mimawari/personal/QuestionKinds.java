package org.mimawari.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mimawari.term.DataKind;

/**
 * Tells which kinds of personal data a form asks for with a question, by the table {@code question-kinds.tsv} beside this class. A question that only talks about such data
 * ("性別による差別についてどう思いますか") asks for none. Thread-safe; linear; throws on no text.
 */
public final class QuestionKinds {
    private static final int LONGEST_WITH_ENDING = 18;
    private static final String NONE = "-";

    private final Map<String, Set<DataKind>> whole = new HashMap<>();
    private final Map<String, Set<DataKind>> endings = new HashMap<>();
    private final Set<String> exceptions = new HashSet<>();

    public QuestionKinds() {
        read("question-kinds.tsv");
    }

    private QuestionKinds(String... tables) {
        for (String table : tables) {
            read(table);
        }
    }

    /** With the words that say of a column of a table what it holds, and would ask for nothing as questions: {@code table-kinds.tsv}. */
    public static QuestionKinds ofHeadings() {
        return new QuestionKinds("question-kinds.tsv", "table-kinds.tsv");
    }

    private void read(String table) {
        try (InputStream in = QuestionKinds.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("The table " + table + " is missing from the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::addLine);
        } catch (IOException damaged) {
            throw new UncheckedIOException("The table " + table + " cannot be read", damaged);
        }
    }

    private void addLine(String line) {
        String[] cells = line.split("\t", 2);
        for (String cell : cells[1].split(", ", -1)) {
            String word = normal(cell);
            if (cells[0].equals(NONE)) {
                exceptions.add(word);
            } else if (cell.startsWith("…")) {
                add(endings, normal(cell.substring(1)), DataKind.valueOf(cells[0]));
            } else {
                add(whole, word, DataKind.valueOf(cells[0]));
            }
        }
    }

    private static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static void add(Map<String, Set<DataKind>> table, String word, DataKind kind) {
        table.computeIfAbsent(word, none -> EnumSet.noneOf(DataKind.class)).add(kind);
    }

    /** The kinds that the question asks for; empty when it asks for none. */
    public Set<DataKind> askedFor(String question) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        for (String part : QuestionTitle.parts(question)) {
            if (!exceptions.contains(part)) {
                kinds.addAll(whole.getOrDefault(part, Set.of()));
                kinds.addAll(byEnding(part));
                kinds.addAll(both(part));
            }
        }
        return kinds;
    }

    /** "氏名と住所" asks for both; "家族と過ごす時間" for neither. */
    private Set<DataKind> both(String part) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        for (String half : part.split("と", -1)) {
            Set<DataKind> known = whole.getOrDefault(half, Set.of());
            if (known.isEmpty()) {
                return Set.of();
            }
            kinds.addAll(known);
        }
        return kinds;
    }

    private Set<DataKind> byEnding(String part) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        if (part.length() > LONGEST_WITH_ENDING) {
            return kinds;
        }
        for (int from = 1; from < part.length(); from++) {
            kinds.addAll(endings.getOrDefault(part.substring(from), Set.of()));
        }
        return kinds;
    }
}
